/** German words around names. */
import { FOREIGN_GERMANIC } from './foreign';
import type { LanguageWords } from './rules';

export const german: LanguageWords = {
  capitalNouns: true,
  naming: 'namens genannt getauft namen heisst',
  common:
    'ab aber alle allem allen aller alles als also am an andere anders angesichts anti auch auf aus ausgerechnet ausser bei beide beim bereits bevor bis bisher bislang ' +
    'da dabei dadurch dafur dagegen daher dahin damals damit danach daneben dann daran darauf daraus darf darin darum das dass davon davor dazu dein dem den denn dennoch der ' +
    'deren des deshalb dessen deswegen die dies diese diesem diesen dieser dieses doch dort durch eben ein eine einem einen einer eines einige einst endlich er erst es etwa ' +
    'etwas euch ex fast fur ganz gegen gegenuber gemeinsam gerade gern gibt hat hatte hatten heute hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ' +
    'infolge inzwischen ist ja jede jedem jeden jeder jedoch jetzt kann kein keine keinem keinen konnte kurz laut mal man manche mehr mein mit mittlerweile muss nach nachdem ' +
    'naturlich neben nein nicht nichts nie niemand noch nun nur ob obwohl oder offenbar ohne plotzlich post pro sagt sagte schliesslich schon sehr sein seine seinem seinen seiner seit ' +
    'seitdem selbst sich sie sind so sobald sogar soll sollte sondern sonst soweit sowie spater statt trotz trotzdem uber um und uns unser unter usa vom von vor vorher wahrend war ' +
    'waren warum was wegen weil weiter welche welcher wenn wer werden weshalb wie wieder will wird wo wobei wohl wollen wollte wurde wurden zu zudem zuletzt zum zumindest zunachst ' +
    'zur zuruck zuvor zwar zwischen montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august september oktober november dezember',
  locative: 'in aus bei nach',
  roles:
    'herr herrn frau prasident prasidenten prasidentin us minister premier kanzler chef chefs senator gouverneur botschafter gesandte gesandten sondergesandte ' +
    'sondergesandten unterhandler berater sprecher amtskollege amtskollegen kollege kollegen machthaber diktator autokrat milliardar immobilienunternehmer unternehmer geschaftsmann ' +
    'schwiegersohn republikaner staatschef staatschefs aussenminister regierungschef kandidat amtsinhaber dr prof general kremlchef kremlsprecher ehepaar familie regierung administration',
  notHolder:
    'einzige einziger ehemalige ehemaliger ehemaligen fruhere fruherer fruheren ex vize alt kunftige kunftiger kunftigen ein eine einen einem eines kein keine keinen jeder jeden designierte ' +
    'designierter stellvertretende stellvertretender erste erster ersten neue neuer neuen nachste nachster nachsten spatere spateren damalige damaliger damaligen',
  notHolderAfter: [
    'wird nicht',
    '(?:des|der) (?:Verband|Verein|Weltverband|Union|Föderation|Liga|Klub|Club|Kammer|Gesellschaft|Weltunion|Vereinigung|Fed)\\p{L}*',
    'von damals',
    'jener (?:Zeit|Jahre|Tage)',
  ],
  strangers:
    'passagier torwart sturmer mittelfeldspieler verteidiger spieler trainer schuler schulerin student studentin lehrer lehrerin nachbar nachbarin backer fahrer sanger sangerin dichter pfarrer pfarrerin gartner wirt wirtin bauer landwirt winzer winzerin friseur friseurin metzger tischler schreiner gastwirt rentner rentnerin apotheker zahnarzt arzt pianist komponist regisseur architekt fotograf profi boxer radprofi skifahrer handballer handballerin fussballer turner schwimmer snookerprofi ' +
    'schweisser schweisserin kellner kellnerin elektriker mechaniker dachdecker maurer maler hausmeister kurator kuratorin tierarzt optiker hebamme koch kochin imker schafer gartnermeister stadtrat  gemeinderat gemeinderatin schiedsrichter',
  copulas: 'ist war wird wurde als sei bleibt',
  articles: 'der die das den dem des sein seine seinem seinen seines ihr ihrem ihren',
  determiners: 'der die das dem den des ein eine einem einen einer eines im am zum beim vom',
  bearers:
    'strasse platz allee gasthaus gasthof pension kneipe brauerei wirtschaft stadtteil ortsteil weiler siedlung hotel restaurant cafe kino theater club verein film roman serie dynamo spartak lok lokomotive kreuzer schiff frachter fahre yacht dampfer segelboot kutter boot disco diskothek bar bistro pizzeria imbiss backerei konditorei kiosk band pferd hengst stute kino theater bowling ' +
    'kater katze hund hundin welpe papagei kaninchen ziege kuh stier bulle esel pony henne hahn schildkrote hamster rose tulpe sorte schoner schlepper barkasse  zerstorer fregatte lokal gaststatte gastwirtschaft wirtshaus weinstube weinstubchen bierkeller biergarten eisdiele eiscafe teestube kaffeehaus metzgerei fleischerei apotheke drogerie buchhandlung waschsalon supermarkt laden geschaft boutique salon hostel herberge jugendherberge campingplatz ferienhaus villa kegelbahn spielhalle casino kasino kabarett chor orchester kapelle  oper operette musical theaterstuck horspiel skulptur wandbild brotchen burger pizza torte kuchen bier schnaps wodka zigarre krater asteroid komet hurrikan kneipen wort begriff',
  works: 'film* dokumentarfilm* dokumentation dokufilm* premiere kino* leinwand',
  foreign: FOREIGN_GERMANIC,
  linkers: 'von am zum',
  streets: 'strasse platz allee',
  bearersAfter: 'tower hotel mule cup post times',
};
