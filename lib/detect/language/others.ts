/** Dutch, Turkish and Arabic words around names. */
import { FOREIGN_GERMANIC } from './foreign';
import type { LanguageWords } from './rules';

export const dutch: LanguageWords = {
  naming: 'genaamd naam gedoopt heet',
  common:
    'aan achter al alle alleen als alsnog anders anti behalve bij binnen boven bovendien buiten daar daarbij daarna daarom dan dankzij dat de den deze die dit doch door dus echter een eens eerder eerst ' +
    'eindelijk elk en er ergens ex gaat geen gisteren had hadden heeft hem hen het hier hij hoe hun ik in inclusief inmiddels intussen is ja je jij kan komt kon laat later langs maar maakt mag meer men met ' +
    'mijn misschien moet na naar naast na niemand niet niets nog nooit nu of om omdat ondanks onder ondertussen ons onze ook op over plotseling post pro sinds sommige soms te tegen ten tenzij terwijl toch toen tot ' +
    'totdat tussen u uit uiteindelijk vaak van vanaf vanavond vandaag vanuit vanwege veel via voor vooral vooralsnog voordat vorige waar waarom wanneer want waren was wat we weer wel werd wie wij wil wilde worden wordt zal ' +
    'ze zegt zei zelfs zich zij zijn zo zoals zodat zodra zonder zou maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december',
  locative: 'in uit bij te',
  roles:
    'president presidenten dhr mevrouw mevr meneer de heer minister premier leider collega ambtgenoot gezant gezanten onderhandelaar adviseur woordvoerder secretaris senator gouverneur burgemeester ambassadeur schoonzoon ' +
    'echtpaar kandidaat miljardair zakenman vastgoedmagnaat dictator generaal directeur republikein buitenlandminister regeringsleider familie',
  strangers:
    'passagier keeper doelman spits middenvelder verdediger speler speelster trainer leraar lerares leerling student studente buurman buurvrouw bakker slager kapper chauffeur zanger zangeres dichter dominee boer tandarts loodgieter pianist componist architect fotograaf gepensioneerde bokser wielrenner zwemmer ' +
    'lasser ober serveerster elektricien monteur dakdekker metselaar schilder concierge curator dierenarts kok kokkin taxichauffeur scheidsrechter imker herder tuinman raadslid wethouder winkelier kassier',
  notHolder:
    'oud ex voormalig voormalige vice toekomstige volgende een geen elke iedere toenmalige nieuwe vorige twee',
  copulas: 'is was wordt werd als blijft',
  articles: 'de het zijn hun haar',
  determiners: 'de het een',
  bearers:
    'straat laan plein kroeg herberg buurtschap wijk hotel restaurant cafe bioscoop theater stadion station club film roman serie dynamo spartak lokomotiv schip boot jacht veerboot kotter bakkerij pizzeria disco discotheek paard merrie hengst bioscoop ' +
    'kat kater poes hond puppy papegaai konijn geit koe stier ezel pony kip haan schildpad hamster roos tulp ras schoener sleepboot onderzeeer torpedobootjager fregat locomotief eetcafe bistro snackbar frituur ijssalon theehuis koffiehuis banketbakker slagerij viswinkel apotheek wasserette supermarkt winkel kiosk salon kapsalon hostel jeugdherberg camping vakantiehuis villa casino cabaret koor orkest  opera operette musical toneelstuk beeld muurschildering broodje burger pizza taart bier jenever sigaar orkaan krater asteroide komeet woord  brouwerij',
  works: 'film* documentaire* premiere bioscoop*',
  foreign: FOREIGN_GERMANIC,
  linkers: 'van de',
  bearersAfter: 'straat laan plein tower hotel mule cup post times',
};

export const turkish: LanguageWords = {
  naming: 'adli isimli',
  common:
    'acaba ama ancak artik asla aslinda ayni ayrica az bana bazi belki ben beri beyaz bile bir biraz bircok biri biz bize boyle bu bugun buna bunlar bunun burada butun cok cunku da daha dahi de degil diger diye dolayi dun ' +
    'eger en evet fakat gibi gore hala hangi hatta hem henuz her hic icin ile ilk ise iste kadar karsi kendi ki kim mi nasil ne neden nerede niye o olan olarak oldu on ona once onlar onun oysa oyle pek sadece sanki siz son sonra ' +
    'su tabii tam tum uzere var ve veya ya yani yarin yeni yine yoksa zaten anti pro eski pazartesi sali carsamba persembe cuma cumartesi pazar ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  locative: '',
  roles:
    'baskan* baskani* cumhurbaskan* devlet lider* sayin bay bayan basbakan* bakan* bakani* temsilci* temsilcisi ozel danisman* danismani sozcu* sozcusu senator* vali buyukelci* damad* damadi mevkidas* mevkidasi aday* milyarder* is insani general*',
  strangers:
    'kaleci forvet oyuncu* futbolcu* antrenor* ogretmen* ogrenci* komsu* sofor* sarkici* sair* pastaci* berber* firinci* kuafor* ciftci* doktor* boksor* emekli* piyanist* yonetmen*',
  notHolder: 'eski bir yardimcisi sonraki gelecek her hicbir onceki yeni secilmis',
  articles: '',
  works: 'film* belgesel* gala sinema*',
  bearersAfter:
    'caddesi sokagi bulvari meydani oteli restoran lokantasi kafe sinemasi tiyatrosu stadi istasyonu kulubu filmi romani dizisi kulesi koprusu universitesi',
  after:
    'devlet baskan* baskani* cumhurbaskan* disisleri savunma hukumeti yonetimi bakani buyukelci* buyukelcisi serifi lideri',
  bearers: 'kedi kopek papagan keci inek esek at kisrak tavuk horoz gul gemi tekne yat feribot',
};

export const arabic: LanguageWords = {
  naming: 'باسم اسمه اسمها',
  common: '',
  locative: '',
  roles: 'الرئيس السيد الوزير المبعوث المستشار رئيس وزير مبعوث مستشار المتحدث زعيم الزعيم نظيره',
  strangers:
    'اللاعب لاعب الحارس حارس المدرب مدرب الطالب طالب المعلم معلم السائق سائق المطرب مطرب الشاعر شاعر الخباز خباز الحلاق حلاق الملاكم ملاكم المخرج',
  notHolder: 'السابق الاسبق نائب سابق نواب',
  articles: '',
  bearers:
    'شارع فندق مطعم مقهي سينما مسرح ملعب محطه نادي فيلم روايه طراد سفينه دينامو سبارتاك ساحه ميدان سفينه يخت قارب مخبز مقهى نزل حصان ' +
    'قط القط قطه كلب الكلب ببغاء حمار بقره متجر صيدليه مقهاه كازينو قطار',
  works: 'فيلم الفيلم وثائقي الوثائقي',
  linkers: '',
};
