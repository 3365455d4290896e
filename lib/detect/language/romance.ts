/** Spanish, Italian and Portuguese words around names. */
import { FOREIGN_ROMANCE } from './foreign';
import type { LanguageWords } from './rules';

export const spanish: LanguageWords = {
  naming: 'llamado llamada bautizado bautizada nombre llama',
  twoSurnames: true,
  common:
    'a acaso actualmente adonde ademas afirma ahi ahora al algo algun alguna algunos alli ambos ante anteriormente antes apenas aquel aquella aqui asi asimismo aun aunque ayer bajo bien cada casi ' +
    'como con conforme contra cual cuales cualquier cuando cuanto cuyo de debido del desde despues detras dice dijo donde durante e el ella ellas ellos en encima entonces entre era es esa ' +
    'ese eso esta estaba estas este esto estos excepto fue gracias ha habia hace hacia han hasta hoy incluso junto la las le les lo los luego mas me mediante mejor mi mientras mismo mucho muy ' +
    'nada nadie ni ningun no nos nosotros nuestro nunca o ocho os otra otro para pero poco por porque posteriormente pues que quien quienes quiza quizas salvo se segun ser si sido siempre sin sino ' +
    'sobre solo son su sus tal tambien tampoco tan tanto tanto te tiene todavia todo todos tras tu u un una uno unos via y ya yo propio entretanto finalmente luego asi efecto era caso plan cumbre ' +
    'anti pro ex post directo video analisis exclusiva lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  locative: 'en desde',
  roles:
    'sr sra senor senora don dona presidente presidenta presidentes ministro primer canciller mandatario mandatarios lider lideres homologo enviado enviados emisario negociador asesor portavoz ' +
    'secretario senador gobernador alcalde embajador yerno esposo esposa matrimonio candidato magnate multimillonario empresario dictador general doctor director jefe republicano propio padre hermano dupla',
  notHolder:
    'unico ex expresidente exmandatario antiguo anterior entonces vice vicepresidente futuro proximo un una ningun ninguna cada algun otro nuevo primer dos tres',
  notHolderAfter: [
    'no (?:será|es|sería)',
    'de entonces',
    'de la época',
    'de aquel',
    '(?:de la|del) (?:federación|club|asociación|unión|liga|comité|fed|banco|cámara|sociedad|partido)',
  ],
  strangers:
    'pasajero pasajera portero guardameta delantero centrocampista defensa jugador jugadora entrenador alumno alumna estudiante vecino vecina panadero cantante novelista poeta dentista fontanero carpintero florista peluquero peluquera carnicero ciclista golfista boxeador pianista compositor arquitecto fotografo jubilado jubilada agricultor librero armador pescador pescadora tenista futbolista ' +
    'mozo moza camarero camarera mesero mesera soldador electricista mecanico albanil pintor conserje portera curador curadora veterinario cocinero cocinera pastelero pastelera heladero tabernero almacenero verdulero taxista colectivero camionero concejal concejala edil edila arbitro apicultor ganadero pastor pastora jardinero jardinera    ',
  copulas: 'es era fue sera como siendo elegido nombrado',
  articles: 'el la los su sus nuestro este',
  determiners: 'el la un una del al este esta',
  apposed:
    'capital ciudad region provincia pais estacion vecino vecina rival aliado aliada gran grande pequeno pequena vieja viejo joven nueva nuevo antigua antiguo lejana lejano cercana poderosa poderoso bella fria querida sola misma mismo futura futuro otra otro toda todo duo tandem eje binomio dossier cumbre foro encuentro plan acuerdo linea caso asunto proxima tipo formato lado actual propio propia',
  bearers:
    'calle avenida paseo barrio municipio urbanizacion finca hacienda taberna pizzeria restaurante bar cafe hotel hostal cine teatro estadio estacion puente club pelicula serie novela cancion crucero buque dinamo spartak lokomotiv parque colegio mercado pension posada bodega navio barco velero yate carguero pesquero ferri discoteca panaderia pasteleria cerveceria cantina meson fonda tienda libreria perfume caballo yegua plaza colonia ' +
    'gato gata perro perra cachorro loro conejo cabra vaca toro burro poni gallina gallo tortuga rosa tulipan variedad goleta remolcador lancha submarino destructor fragata locomotora boliche boteco tasca chiringuito heladeria cafeteria confiteria churreria carniceria pescaderia fruteria verduleria farmacia ferreteria lavanderia supermercado quiosco kiosco almacen peluqueria gimnasio parrilla asador marisqueria rotiseria bodegon pulperia residencial campamento camping cabana casino cabaret coro orquesta banda  murga comparsa pena opera zarzuela musical  escultura mural bocadillo hamburguesa pizza tarta postre cerveza vino ron tequila puro huracan crater asteroide cometa radio emisora palabra  mote',
  works: 'pelicula* documental* filme estreno cine cines pantalla*',
  foreignAfter: FOREIGN_ROMANCE,
  streets: 'calle avenida paseo esquina',
  linkers: 'de del la el los las',
  after: 'presidente ii',
};

export const italian: LanguageWords = {
  naming: 'chiamato chiamata battezzato battezzata nome chiama',
  common:
    'a accanto ad adesso agli ai al alcuni alla alle allo allora altri altrimenti anche ancora anzi appena attraverso avanti basta ben bene c che chi chiunque ci cio cioe come comunque con contro cosa ' +
    'cosi cui d da dagli dai dal dalla dalle dallo davanti degli dei del della delle dello dentro di dice dietro disse dopo dove dovunque due dunque durante e ecco ed effetto egli era essi ' +
    'eppure fa fino forse fra fu fuori gia gli grazie ha hanno ho i ieri il in infatti infine insieme intanto intorno invece io l la le lei lo loro lui lungo ma mai malgrado meglio mentre mi molto ' +
    'ne neanche negli nei nel nell nella nelle nello nemmeno neppure nessuno niente no noi non nonostante nostro nulla o oggi ogni oltre oppure ora ormai per perche percio pero piu poco poi poiche pure qua ' +
    'quale quali qualche quando quanto quasi quel quella quelle quelli quello questa queste questi questo qui quindi s salvo se secondo sei sempre senza sia si siccome sino sono sopra soprattutto sotto ' +
    'sotto su sua sue sugli sui sul sulla sulle suo suoi tale tanto tra tramite tranne troppo tu tuttavia tutti tutto un una uno verso via vi anti pro ex post caso piano vertice dazi video diretta esclusiva stesso ' +
    'lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  locative: 'in da',
  roles:
    'sig signor signora presidente presidenti ministro premier capo leader omologo inviato inviati emissario negoziatore consigliere portavoce segretario senatore governatore sindaco ambasciatore genero marito ' +
    'moglie coniugi coppia candidato magnate tycoon miliardario imprenditore dittatore zar generale dottor direttore dem repubblicano padre fratello duo',
  notHolder:
    'unico ex vice vicepresidente futuro prossimo un uno una nessun ogni qualche altro nuovo primo allora due tre precedente',
  notHolderAfter: [
    'non (?:sarà|è|sarebbe)',
    'di allora',
    "dell[’']epoca",
    'del tempo',
    "(?:della|del|dell[’']) ?(?:federazione|club|associazione|unione|lega|comitato|fed|banca|camera|società|partito)",
  ],
  strangers:
    'passeggero passeggera portiere attaccante centrocampista difensore giocatore giocatrice allenatore alunno alunna studente studentessa vicino fornaio cantante romanziere poeta parroco dentista idraulico falegname fiorista parrucchiere macellaio ciclista golfista pugile pianista compositore architetto fotografo pensionato pensionata agricoltore libraio pescatore tennista calciatore ' +
    'saldatore cameriere cameriera elettricista meccanico muratore imbianchino custode curatore curatrice veterinario cuoco cuoca pasticciere pasticciera gelataio barista tassista camionista arbitro apicoltore allevatore pastore giardiniere   bidello bidella  assessore assessora oste ostessa',
  copulas: 'era fu sara come diventato nominato eletto',
  articles: 'il lo la l i gli le suo sua',
  determiners: 'il lo la l un uno una del della al alla dal dalla nel nella sul sulla',
  apposed:
    'capitale citta regione provincia paese stazione vicino vicina rivale alleato alleata gran grande piccolo piccola vecchia vecchio giovane nuova nuovo antica antico lontana lontano potente bella fredda cara sola stessa stesso futura futuro altra altro tutta tutto duo tandem asse binomio dossier vertice forum incontro piano accordo linea caso affare prossima tipo formato lato cosiddetta sua propria',
  bearers:
    'viale vicolo piazza corso rione frazione contrada borgata trattoria osteria pizzeria ristorante bar caffe albergo hotel cinema teatro stadio stazione metro quartiere club film serie romanzo canzone incrociatore nave dinamo spartak lokomotiv villa scuola pensione locanda cantina peschereccio traghetto yacht barca veliero mercantile discoteca panetteria pasticceria birreria gelateria negozio libreria profumo cavallo rifugio ' +
    'gatto gatta cane cagna cucciolo pappagallo coniglio capra mucca toro asino pony gallina gallo tartaruga rosa tulipano varieta goletta rimorchiatore motoscafo sottomarino cacciatorpediniere fregata locomotiva bistrot enoteca paninoteca caffetteria cremeria macelleria pescheria salumeria farmacia ferramenta lavanderia supermercato edicola chiosco bottega barbiere palestra agriturismo ostello campeggio residence rosticceria friggitoria tabaccheria casino cabaret coro orchestra banda  opera operetta musical  scultura murale panino pizza torta  birra vino grappa sigaro uragano cratere asteroide cometa parola  rivendita',
  works: 'film documentario documentari docufilm pellicola anteprima cinema sale schermi',
  foreignAfter: FOREIGN_ROMANCE,
  streets: 'viale vicolo',
  linkers: 'di del della dei delle la il d',
  after: 'presidente ii',
};

export const portuguese: LanguageWords = {
  naming: 'chamado chamada batizado batizada nome chama',
  twoSurnames: true,
  common:
    'a acima agora ai ainda alem algum alguma alguns ali amanha ambos anteontem antes ao aos apenas apesar apos aquela aquele aqui as assim ate atraves atualmente bem cada caso com como conforme contra contudo ' +
    'cuja cujo da das de dela dele deles depois desde dessa desse desta deste devido disse diz do dois dos durante e ela elas ele eles em embora enquanto entao entre era essa esse esta estava este esteve eu ' +
    'exceto foi foram ha hoje ja la lhe logo longe mais mas me mediante meio menos mesmo meu muito na nada nas nao nem nenhum nessa nesse nesta neste ninguem no nos nosso numa num nunca o onde ontem os ou outra outro para pela ' +
    'pelas pelo pelos perante perto pois por porem porque portanto pouco quais qual qualquer quando quanto quase que quem salvo se segundo sem sempre ser seu seus si sim so sob sobre sua suas tal talvez tambem tanto tao tem ' +
    'ter teu toda todavia todos tras tu tudo um uma uns via voce proprio anti pro ex pos plano cimeira cupula efeito video direto exclusivo entretanto ' +
    'segunda terca quarta quinta sexta feira sabado domingo janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  locative: 'em desde',
  roles:
    'sr sra senhor senhora dom dona presidente presidentes ministro primeiro premie lider lideres homologo enviado enviados emissario negociador assessor conselheiro porta voz secretario senador governador prefeito ' +
    'embaixador genro marido esposa casal candidato magnata bilionario multimilionario empresario ditador general doutor diretor chefe republicano proprio pai irmao dupla',
  notHolder:
    'unico ex antigo antiga vice futuro proximo um uma nenhum cada algum outro novo primeiro entao dois tres',
  notHolderAfter: [
    'não (?:será|é|seria)',
    'da época',
    'de então',
    'daquele',
    '(?:da|do) (?:federação|clube|associação|união|liga|comitê|comité|fed|banco|câmara|sociedade|partido)',
  ],
  strangers:
    'passageiro passageira goleiro atacante meia zagueiro jogador jogadora treinador tecnico aluno aluna estudante vizinho vizinha padeiro cantor cantora romancista poeta padre dentista canalizador encanador carpinteiro florista cabeleireiro talhante acougueiro ciclista golfista boxeador pianista compositor arquiteto fotografo reformado aposentado agricultor livreiro armador pescador tenista futebolista ' +
    'vereador vereadora soldador garcom garconete electricista eletricista mecanico pedreiro pintor zelador porteira curador curadora veterinario cozinheiro cozinheira confeiteiro confeiteira taxista caminhoneiro camionista arbitro apicultor pecuarista pastor pastora jardineiro jardineira     manicure costureira sobrinho sobrinha',
  copulas: 'era foi sera como eleito nomeado',
  articles: 'o a os seu sua',
  determiners: 'o a um uma do da no na ao pelo pela',
  apposed:
    'capital cidade regiao provincia pais estacao vizinho vizinha rival aliado aliada grande pequeno pequena velha velho jovem nova novo antiga antigo longinqua distante poderosa poderoso bela fria querida so mesma mesmo futura futuro outra outro toda todo dupla eixo binomio dossie cupula forum encontro plano acordo linha caso assunto proxima tipo formato lado atual propria proprio',
  bearers:
    'rua avenida travessa praca bairro municipio pizzaria padaria fazenda restaurante bar cafe hotel pousada cinema teatro estadio estacao ponte clube filme serie romance cancao cruzador navio dinamo spartak lokomotiv escola pensao adega barco veleiro iate cargueiro pesqueiro traineira ferry discoteca pastelaria cervejaria cantina tasca loja livraria perfume cavalo egua ' +
    'gato gata cachorro cadela cao papagaio coelho cabra vaca touro burro ponei galinha galo tartaruga rosa tulipa variedade escuna rebocador lancha submarino contratorpedeiro fragata locomotiva boteco botequim lanchonete churrascaria sorveteria gelataria confeitaria acougue talho peixaria mercearia quitanda farmacia lavanderia supermercado quiosque banca armazem academia salao barbearia cabeleireiro residencial albergue acampamento camping chacara sitio cassino casino cabare coro orquestra banda bloco  opera musical peca escultura mural sanduiche hamburguer pizza bolo sobremesa cerveja vinho cachaca charuto furacao cratera asteroide cometa palavra  time',
  works: 'filme* documentario* estreia cinema cinemas telas',
  foreignAfter: FOREIGN_ROMANCE,
  streets: 'rua avenida travessa esquina',
  linkers: 'de da do dos das a o',
  after: 'presidente ii',
};
