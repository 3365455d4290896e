/** English words around names. */
import { FOREIGN_GERMANIC } from './foreign';
import type { LanguageWords } from './rules';

export const english: LanguageWords = {
  naming: 'named called dubbed nicknamed christened name',
  common:
    'a about above across after again against ago ahead all almost along alongside already also although always am amid among an and ' +
    'another any anyone are around as ask asked asks at away back be because been before behind being below beside besides between ' +
    'beyond both but by call called calls came can cannot could despite did do does done down during each earlier either else enter even ' +
    'ever every everyone except exit few finally first following for former formerly from further gave get gets give given go goes going ' +
    'got had has have having he hence her here hers him his how however i if in indeed instead into is it its itself just last late later ' +
    'latest least less let like likewise made make makes many may maybe me meanwhile might more moreover most much must my near nearly ' +
    'neither never nevertheless new next no nobody none nonetheless nor not nothing now of off often old on once one only onto or other ' +
    'others otherwise our out outside over own past per perhaps please previously quite rather recently said same saw say saying says second see seen ' +
    'several shall she should since so some somehow someone soon still such take taken takes tell telling tells than that the their them ' +
    'then there thereafter therefore these they this those though through throughout thus till to today together told tomorrow tonight too ' +
    'took toward towards under unlike until unless up upon us used very via want wants was we well were what whatever when whenever where ' +
    'whereas wherever whether which while who whoever whom whose why will with within without would yes yesterday yet you your inside if ' +
    'meet meets met warn warns warned urge urges urged accuse accuses accused thank thanks back backs slam slams blast blasts hail hails ' +
    'watch read live exclusive analysis opinion breaking video photo photos update explainer editorial according following ' +
    'anti pro post pre ex non mr mrs ms miss dr sir dear team camp plan ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'republican republicans democrat democrats democratic maga gop',
  locative: 'in at near from inside outside around across',
  roles:
    'president presidents chairman chair premier minister ministers secretary senator congressman governor mayor ambassador envoy envoys ' +
    'emissary negotiator adviser advisor spokesman spokeswoman spokesperson leader leaders chancellor candidate nominee incumbent counterpart ' +
    'commander chief officer boss tycoon billionaire businessman developer businessmen commissioner director economist aide aides ally ' +
    'mr mrs ms messrs dr sir lord general gen sen gov sec rep vp potus pm prof professor king elect husband father son brother in-law law ' +
    'strongman dictator autocrat tsar czar host mogul magnate populist libertarian economist banker judge representative delegate lady comrade citizen',
  notHolder:
    'former ex vice deputy then next future first previous late a an another any no every each one some would be acting interim past old aspiring potential ' +
    'for only becoming electing impeached ' +
    'assistant wannabe onetime sometime sitting two three',
  notHolderAfter: [
    "(?:will not|won[’']t|is not|isn[’']t) be",
    'at the time',
    'at that time',
    'of the (?:time|day|era)',
    'back then',
    'to (?:the )?(?:UN|U\\.N\\.|United Nations|EU|European Union|OSCE|NATO|Vatican|Holy See)',
    'of (?:the|a|an|its|their) (?:(?:world|international|national|local|chess|football|tennis|ice hockey|youth|student) )?(?:federation|club|association|union|league|committee|fed|company|bank|chamber|society|party|team|council)',
  ],
  strangers:
    'passenger goalkeeper goalie striker midfielder defender winger forward quarterback pitcher coach player batsman pupil student teacher neighbour neighbor baker driver nurse singer novelist poet pastor gardener plumber butcher bartender farmer dentist plumber carpenter farmer florist barber midfielder fullback cricketer golfer boxer cyclist snooker pianist composer architect photographer retiree pensioner volunteer shopkeeper librarian jockey ' +
    'councillor councilman councilwoman welder clerk steward waiter waitress electrician mechanic joiner roofer plasterer curator receptionist  cabbie midwife vet optician landlord landlady publican chef cook fishmonger greengrocer milkman postman postwoman caretaker janitor janitress schoolboy schoolgirl teenager toddler widow widower darts bowler umpire referee linesman goalscorer skipper',
  copulas: 'is was as became become becomes being been be remains named appointed elected',
  articles: 'the his her their our its',
  determiners: 'the a an this that',
  bearers:
    'film movie documentary novel memoir song album cruiser yacht warship battleship restaurant hotel cafe pub bar tavern nightclub diner saloon chicken snooker ship boat ferry trawler ketch sloop tugboat brewery bakery pizzeria café inn motel guesthouse casino theater theatre cinema club band racehorse horse mare stallion cocktail perfume winery steakhouse ' +
    'cat dog kitten puppy parrot budgie hamster rabbit goat cow bull donkey pony hen rooster tortoise goldfish stud filly gelding colt  tulip orchid cultivar variety lifeboat narrowboat barge schooner liner freighter submarine destroyer frigate locomotive bistro brasserie eatery takeaway deli chippy teahouse coffeehouse creamery parlour parlor gelateria grill trattoria hostel lodge campsite resort spa gym salon boutique bookshop bookstore pharmacy launderette bingo cabaret discotheque  villa mansion ranch farm vineyard choir orchestra  brewpub  musical opera operetta novella  sitcom podcast sculpture mural sandwich burger pizza cake pudding ale lager beer whisky vodka brandy cigar greyhound crater asteroid comet hurricane typhoon word phrase ',
  works:
    'film films movie movies documentary documentaries docuseries biopic premiere premiered screening screened trailer cinemas theaters theatres',
  foreign: FOREIGN_GERMANIC,
  bearersAfter:
    'street avenue road square boulevard lane park hotel inn cafe restaurant bar pub club brewery theatre theater cinema bridge airport ' +
    'grill diner tavern bistro bakery deli motel lodge brasserie steakhouse pizzeria saloon winery barbershop laundry guesthouse apartments casino ' +
    'station stadium arena school college university institute hospital museum gallery festival circus ballet mule prize award cup open ' +
    'post times independent star herald tribune examiner monthly wizards nationals commanders capitals township county province state',
  after:
    'president presidents minister premier secretary senator governor mayor ambassador envoy spokesman spokeswoman administration white house ' +
    'summit memorandum declaration agreement accord accords treaty protocol conference process talks format initiative war crisis plan peace ' +
    'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'government ministry parliament congress central bank embassy consulate foreign defence defense region oblast strip city river i says said',
};
