/** Russian, Ukrainian and Polish words around names; "*" stands for case endings. */
import { FOREIGN_POLISH, FOREIGN_SLAVIC } from './foreign';
import type { LanguageWords } from './rules';

export const russian: LanguageWords = {
  naming: 'названием именем имени зовут звали зовется кличке прозвали',
  common:
    'а без более больше будет бы был была были было в вам вас вблизи ваш ведь везде весь вместе вместо вне во вокруг вопреки вот впервые вполне время вроде все всего всем всех всю вслед вчера вы где да даже два для до ' +
    'должен его ее ей если есть еще ж же за завтра заявил заявила здесь и из или им иначе иногда их к кажется как какой какие когда кого который кроме кто куда ли либо лишь между меня мне многие мог может можно мой мы на ' +
    'над надо накануне например нас наш не него недавно нельзя нет ни никто ничего но ну о об обо однако около он она они оно от отчего очень перед по под поздно позже пока помимо поскольку после потом потому почему поэтому почти ' +
    'при про просто против пусть раз разве ранее рядом с сам самого сама своего свой себя сегодня сейчас сказал скоро сначала снова со согласно сообщил спустя среди сразу сто столько так также такой там те тем теперь тогда ' +
    'того тоже только том тот точно тут ты у уже хотя чего чей чем через что чтобы чуть эта эти это этого этой этот я план сделка саммит встреча эффект дело анти про экс пост видео эксклюзив итак затем зачем сами ' +
    'понедельник* вторник* сред* четверг* пятниц* суббот* воскресен* январ* феврал* март* апрел* ма* июн* июл* август* сентябр* октябр* ноябр* декабр*',
  locative: 'в из во на',
  roles:
    'президент* господин* госпож* г г-н премьер* министр* глав* лидер* коллег* спецпосланник* посланник* спецпредставител* представител* переговорщик* советник* помощник* секретар* пресс пресс-секретар* госсекретар* ' +
    'сенатор* губернатор* мэр* посол посла зят* супруг* чет* кандидат* бизнесмен* миллиардер* магнат* диктатор* генерал* директор* хозя* республикан* товарищ* комиссар* экономист* семь* пара',
  notHolder:
    'бывш* экс вице будущ* следующ* первый первого один один тогдашн* новый нового прежн* заместител* избранн* любой каждый всякий два три',
  notHolderAfter: [
    'того времени',
    'тех лет',
    '(?:шахматной |международной |всемирной )?(?:федерации|ассоциации|лиги|компании|палаты)',
    'клуба',
  ],
  strangers:
    'пассажир* вратар* нападающ* защитник* полузащитник* футболист* хоккеист* игрок* тренер* учител* ученик* студент* сосед* водител* певец певиц* поэт* писател* пенсионер* парикмахер* дворник* пекар* врач* сантехник* фермер* художник* музыкант* токар* слесар* официант* бариста пианист* режиссер* актер* актрис* библиотекар* боксер* теннисист* шахматист* сноукерист* ' +
    'сварщик* электрик* механик* маляр* каменщик* консьерж* куратор* ветеринар* кондитер* повар* таксист* дальнобойщик* арбитр* пчеловод* пастух* садовник* депутат* продавец продавщиц* кассир* воспитател* бухгалтер* лектор* ',
  copulas: 'является стал был будет как',
  articles: '',
  bearers:
    'фк хк газет* журнал* магазин* санатори* посёлок посёлк* деревн* улиц* проспект* площад* бульвар* переулок переулк* станци* метро гостиниц* отел* ресторан* кафе бар* кинотеатр* театр* стадион* клуб* крейсер* корабл* судно фильм* роман* песн* динамо спартак* цска локомотив* торпедо теплоход* траулер* яхт* паром* лодк* пекарн* пиццери* булочн* лошад* конь жеребец коктейл* универмаг* базар* ' +
    'кот кота коту котом коте кошк* котен* собак* пёс пса псу псом щен* попуга* кролик* коза козу корова корову бык быка черепах* хомяк* роза розу сорт сорта буксир* катер катера подлодк* эсминец эсминца фрегат* паровоз* тепловоз* столов* закусочн* чайхан* пельменн* шашлычн* рюмочн* пивн* кондитерск* парикмахерск* салон* аптек* прачечн* супермаркет* ларек ларьк* киоск* рынок рынка хостел* турбаз* пансионат* кемпинг* казино хор хора хору ансамбл*    оркестр*  опера оперу опере оперетт* мюзикл* спектакл* пьес* скульптур* торт* пицц* сигар* пиво водк* ураган* кратер* астероид* комет* слово ',
  works: 'фильм* документальн* премьера премьеру премьере премьерный кино* экран*',
  foreign: FOREIGN_SLAVIC,
  streets: 'улиц* проспект* площад* бульвар*',
  linkers: 'имени',
  after: 'президент',
};

export const ukrainian: LanguageWords = {
  naming: 'назвою імені звати звуть кличку',
  common:
    'а або адже але без біля більше був була були було в вам вас весь вже ви виходить від він вона вони воно все всього всі вчора де для до є ж за завтра заявив заявила зараз згідно зокрема з зі і із інколи її їй їм їх його й йому ' +
    'як яка який які якщо коли кого крім куди либонь лише між мабуть мене мені ми може на навіть навіщо над напередодні нас наш не невдовзі ні ніхто нічого ну о об однак окрім ось от перед під пізніше після по поки поряд потім початку проти при про ' +
    'раз разом раніше сам свій себе сказав скільки сьогодні так також там те тепер ти тим тільки то того тоді той тому тут у уже ув уперше хоча хто це цей цього ці чи чому через що щоб щодо я план угода саміт зустріч анти про екс пост відео ' +
    'понеділ* вівтор* серед* четвер* пятниц* субот* неділ* січ* лют* берез* квіт* трав* черв* лип* серп* верес* жовт* листопад* груд*',
  locative: 'в у із з на',
  roles:
    'президент* пан* пані премєр* премьер* міністр* глав* лідер* колег* спецпосланник* посланник* спецпредставник* представник* перемовник* радник* помічник* секретар* прес речник* речниц* держсекретар* сенатор* губернатор* мер мера ' +
    'посол посла зят* дружин* подружж* кандидат* бізнесмен* мільярдер* магнат* диктатор* генерал* директор* очільник* господар* республікан* комісар* економіст*',
  notHolder:
    'колишн* екс віце майбутн* наступн* перший першого один тодішн* новий нового попередн* заступник* обран* будь кожен два три',
  notHolderAfter: [
    'того часу',
    'тих років',
    '(?:шахової |міжнародної )?(?:федерації|асоціації|ліги|компанії|палати)',
    'клубу',
  ],
  strangers:
    'пасажир* воротар* нападник* захисник* півзахисник* футболіст* хокеїст* грав* тренер* вчител* учен* студент* сусід* воді* співак* поет* письменни* перукар* двірник* пекар* лікар* сантехнік* фермер* художник* музикант* офіціант* піаніст* режисер* актор* актрис* бібліотекар* боксер* тенісист* шахіст* пенсіонер* ' +
    'зварник* електрик* механік* маляр* консьєрж* куратор* ветеринар* кухар* таксист* арбітр* пасічник* пастух* садівник* депутат* продавець продавчин* касир* вихователь* бухгалтер* лектор*',
  copulas: 'є став був буде як',
  articles: '',
  bearers:
    'фк хк газет* журнал* магазин* санатор* вулиц* проспект* площ* бульвар* провул* станці* метро готел* ресторан* кафе бар* кінотеатр* театр* стадіон* клуб* крейсер* корабел* корабл* фільм* роман* пісн* динамо спартак* локомотив* торпедо теплохід теплоход* траулер* яхт* пором* човен пекарн* піцері* гурт* кінь коктейл* базар* ' +
    'кіт кота котом коті кішк* кошен* собак* пес пса псом цуцен* папуг* кролик* коза козу корова корову бик бика черепах* хом’як* троянд* сорт сорту буксир* катер* підводн* есмінец* фрегат* паровоз* тепловоз* їдальн* закусочн* кав’ярн* пивниц* шинок шинк* цукерн* перукарн* салон* аптек* пральн* супермаркет* кіоск* ринок ринку хостел* пансіонат* кемпінг* казино хор хору ансамбл* оркестр*  опера оперу опері оперет* мюзикл* вистава виставу виставі п’єс* скульптур* торт* піц* сигар* пиво горілк* ураган* кратер* астероїд* комет* слово ',
  works: 'фільм* документальн* кіно* екран*',
  foreign: FOREIGN_SLAVIC,
  streets: 'вулиц* проспект* площ* бульвар*',
  linkers: 'імені',
  after: 'президент',
};

export const polish: LanguageWords = {
  naming: 'nazwie imieniu imienia wabi',
  common:
    'a aby ale albo ani az bardzo bez bedzie blisko bo bowiem by byl byla bylo byly bym chce choc chociaz ci co czemu czy czyli dla dlaczego dlatego do dopiero dwa dzieki dzis dzisiaj gdy gdyby gdyz gdzie go i ich ile im inny ja jak ' +
    'jaki jako je jednak jedynie jego jej jemu jesli jest jeszcze jezeli juz kazdy kiedy kim kto ktora ktore ktory ktorzy ku lecz lub ma maja mi miedzy mimo mnie moga moj moze mozna my na nad nadal nagle nam nas nasz natomiast nawet nic nie ' +
    'niech niedawno nigdy nikt nim niz no o obecnie obok od odkad oko okolo on ona one oni ono oprocz oraz oto pan pani po pod poczas podczas pomimo poniewaz ponadto poza potem pozniej powiedzial prawie przeciw przed przede przez przy raz razem ' +
    'rowniez sa sam siebie sie skad skoro stad swoj ta tak taka takze tam te tego tej temu ten teraz tez to toba tu twoj ty tylko tym u w wbrew wczesniej wczoraj we wedlug wiec wobec wokol wraz wreszcie wsrod wszyscy wszystko z za zanim zas ' +
    'zatem zawsze ze zdaniem znow znowu plan szczyt spotkanie efekt anty pro eks post wideo tuz ' +
    'poniedzial* wtor* srod* czwart* piat* sobot* niedziel* styczn* lut* marc* marzec kwietn* kwiecien maj* czerw* lip* sierp* wrzes* pazdziernik* listopad* grud*',
  locative: 'w we z ze na',
  roles:
    'pan pana panem panu pani panstwo prezydent* premier* minist* szef* lider* przywodc* kolega koleg* wyslannik* specjalny negocjator* doradc* rzecznik* sekretarz* senator* gubernator* burmistrz* ambasador* ziec* ziec malzenstw* malzonk* ' +
    'kandydat* biznesmen* miliarder* magnat* dyktator* general* dyrektor* republikan* komisarz* ekonomist*',
  notHolder:
    'byly bylego bylemu bylym eks wice przyszly przyszlego nastepny nastepnego pierwszy pierwszego jeden owczesny owczesnego nowy nowego poprzedni zastepc* kazdy zaden dwaj',
  notHolderAfter: ['(?:tamtych|tego) (?:lat|czasu)', '(?:federacji|związku|ligi|klubu|stowarzyszenia|izby)'],
  strangers:
    'pasazer* bramkarz* napastnik* obronc* pomocnik* pilkarz* trener* nauczyciel* uczen* student* sasiad* kierowc* piosenkar* poet* pisarz* fryzjer* piekarz* lekarz* hydraulik* rolnik* malarz* muzyk* emeryt* stolarz* dentyst* kelner* pianist* rezyser* aktor* aktork* bokser* tenisist* szachist* ' +
    'spawacz* elektryk* mechanik* dozorc* kurator* kustosz* weterynarz* kucharz* cukiernik* taksowkarz* sedzia pszczelarz* pasterz* ogrodnik* radny radna radnego sprzedawc* kasjerk* przedszkolank* ksiegow* ',
  copulas: 'jest byl bedzie jako zostal',
  articles: '',
  bearers:
    'zajazd* gospoda gospody gospodzie karczm* pensjonat* pizzeri* ulic* alej* plac* skwer* osiedl* hotel* restauracj* kawiarni* bar baru kin* teatr* stadion* stacj* metro klub* krazownik* statek statk* film* powiesc* piosenk* dynamo dinamo spartak* lokomotiw* statek statku jacht* prom promu kuter* lodz piekarn* cukierni* knajp* pub pubie pubu dyskotek* kon koncert* zespol* perfum* sklep* ' +
    'kot kota kotem kocie kotka kotke pies psa psem suka szczeniak* papug* krolik* koza koze krowa krowe byk byka osiol zolw* chomik* roza roze odmian* szkuner* holownik* lodzi okret okretu niszczyciel* fregat* lokomotyw* bistro karczma jadlodajni* lodziarni* herbaciarni* winiarni* piwiarni* masarni* apteka apteke apteki pralni* supermarket* kiosk* bazar* salon* fryzjer hostel* schronisk* kemping* kasyno kabaret* chor choru orkiestr*  opera opere opery operetk* musical* spektakl* sztuka sztuke rzezb* kanapk* pizza pizze tort torcie cygar* piwo wodka wodke huragan* krater* asteroid* kometa slowo ',
  works: 'film* dokumentaln* kino kinach ekran*',
  foreign: FOREIGN_POLISH,
  foreignAfter: FOREIGN_POLISH,
  streets: 'ulic* alej* plac* skwer*',
  linkers: 'im',
  after: 'prezydent',
};
