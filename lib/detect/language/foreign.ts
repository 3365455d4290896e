/**
 * Adjectives that make a body of a common name another country's or a smaller place's: "Conseil de paix malien".
 * Prefixes, so that one covers the genders, numbers and cases; countries of the news in which such councils exist.
 */

/** Romance languages, where the adjective follows. */
export const FOREIGN_ROMANCE =
  'centrafri* centroafri* ivoirien* ivoriano* malien* maliano* maliana* burkinab* nigerien* nigerian* tchadien* ciadian* chadian* soudanais* sudanes* ' +
  'sudsudan* somalien* somalo somala somali* ethiopien* etiop* kenyan* keniano* keniano* queniano* congolais* congoles* camerounais* camerunes* ' +
  'senegalais* senegales* togolais* togoles* beninois* guineen* guineano* gabonais* burundais* burundes* rwandais* ruandes* ruandes* ougandais* ugandes* mozambic* ' +
  'mocambic* angolais* angolan* libyen* libic* libio libia tunisien* tunisin* algerien* algerin* argelin* marocain* marroqui* libanais* libanes* syrien* ' +
  'sirian* siria sirio irakien* irachen* iraqui* iranien* iranian* afghan* afgan* pakistan* philippin* filipin* birman* sri-lank* nepalais* nepales* ' +
  'colombien* colombian* venezuel* peruvien* peruan* mexicain* mexican* messican* guatemal* hondur* salvador* nicaragu* haitien* haitian* ' +
  'chypriot* cipriot* kosovar* serbe* serbi* bosni* armenien* armen* azerb* georgien* georgian* moldav* moldov* yemen* africain* african* ' +
  'local locale locaux locales locali locais regional* regionale* departement* municipal* communal* estudiantil* provincia* etudiant*';

/** English and German, where it stands before the name. */
export const FOREIGN_GERMANIC =
  'ghana ghanaian* kenya* keni* liberia* liberi* nigeria* somali* somal* sudan* south-sudan* ethiopia* athiop* mali malian* malisch* ' +
  'burkin* congol* kongol* ivorian* ivorisch* uganda* ugandi* rwanda* ruandi* libya* liby* afghan* pakistan* nepal* philippin* filipino ' +
  'colombia* kolumbi* cyprus cypriot* zypri* kosov* bosnia* bosni* armenia* armeni* georgian georgisch* yemen* jemenit* ' +
  'african afrikanisch* zentralafrik* local lokal* ortlich* regional* national* municipal stadtisch* student evangelisch* katholisch* world welt*';

/** Russian and Ukrainian, likewise. */
export const FOREIGN_SLAVIC =
  'всемирн* всесвітн* центральноафрик* малийск* малійськ* суданск* суданськ* сомалийск* сомалійськ* кенийск* кенійськ* эфиопск* ефіопськ* ' +
  'афганск* афганськ* колумбийск* колумбійськ* ливийск* лівійськ* йеменск* єменськ* сирийск* сирійськ* африканск* африканськ* ' +
  'советск* радянськ* местн* місцев* городск* міськ* студенческ* студентськ* районн* областн* обласн*';

/** Polish, where it follows or stands before. */
export const FOREIGN_POLISH =
  'swiatow* sudansk* somalijsk* kenijsk* afgansk* kolumbijsk* libijsk* jemensk* afrykansk* lokaln* miejsk* gminn* studenck* srodkowoafryk*';
