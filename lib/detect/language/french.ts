/** French words around names. */
import { FOREIGN_ROMANCE } from './foreign';
import type { LanguageWords } from './rules';

export const french: LanguageWords = {
  naming: 'nomme nommee baptise baptisee appele appelee surnomme surnommee intitule intitulee nom appelle',
  common:
    'a actuellement ai ailleurs ainsi alors and apres approche au aucun aucune aujourd hui auparavant aupres auquel aussi aussitot autant autour autre autres ' +
    'aux avant avec ayant beaucoup bien bientot bref c car ce ceci cela celle celles celui cependant certains certes ces cet cette ceux chaque chez ' +
    'comme comment contre cote d dans de debut depuis derriere des desormais devant dit dira disait divers donc dont du durant elle elles en encore enfin ensuite ' +
    'entre envers est et etait etant etre eux excepte exclusif face faute fin grace hier hors ici il ils in jamais je jusqu jusque juste l la laquelle le ' +
    'lequel les lesquels leur leurs loin lors lorsqu lorsque lui m ma mais malgre me meme memes mes mieux moins mon n ne neanmoins ni non nos notre nous on or ou ' +
    'oui outre par parce parfois parmi pas pendant peu peut plus plusieurs plutot pour pourquoi pourtant pres presque pret puis puisque qu quand quant que quel quelle ' +
    'quelles quelque quelques quels qui quiconque quoi quoique rien s sa sans sauf se selon ses seul seule si sinon soit son sont soudain sous souvent suivant sur surtout t ta tandis ' +
    'tant tel telle tes toi ton tous tout toute toutefois toutes tres trop tu un une va vers via voici voila vos votre vous vu y ' +
    'affaire proces effet ere camp clan equipe plan accord rencontre sommet appel visite sondage video direct entretien portrait analyse decryptage ' +
    'guerre paix ukraine anti pro ex post non ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  locative: 'a en depuis',
  roles:
    'm mm mme mmes mlle monsieur messieurs madame president presidente presidents ministre ministres premier chef chefs dirigeant dirigeants leader leaders ' +
    'homologue envoye envoyes emissaire emissaires negociateur conseiller porte parole secretaire senateur depute gouverneur maire ambassadeur gendre epoux epouse ' +
    'candidat milliardaire homme promoteur dictateur autocrate tsar maitre general professeur docteur me directeur patron commissaire magnat beau pere frere couple duo tandem famille',
  notHolder:
    'seul devenir ancien anciens ancienne ex vice futur future prochain prochaine premier un une aucun chaque quelque feu quel tout precedent adjoint nouvel nouveau deux trois',
  notHolderAfter: [
    "(?:ne sera|n[’']est|ne serait) (?:pas|plus)",
    "de l[’']époque",
    "d[’']alors",
    'du moment',
    "(?:auprès d|à l[’']ONU|à l[’']Otan)",
    'en exercice en',
    "(?:de la|de l[’']|du|des) (?:fédération|club|association|union|ligue|comité|fed|fifa|fide|syndicat|parti|société|banque|chambre|conseil d)",
    "de l[’'](?:association|union|entreprise|université)",
  ],
  strangers:
    'passager passagere gardien attaquant milieu defenseur ailier buteur joueur joueuse entraineur eleve lyceen lyceenne etudiant etudiante voisin voisine boulanger boulangere chauffeur facteur infirmier infirmiere chanteur chanteuse romancier romanciere poete pasteur dentiste plombier menuisier fleuriste coiffeur coiffeuse boucher bouchere cycliste golfeur boxeur nageur nageuse pianiste compositeur architecte photographe retraite retraitee maraicher viticulteur vigneron libraire rugbyman handballeur handballeuse footballeur footballeuse ' +
    'soudeur soudeuse serveur serveuse electricien electricienne mecanicien mecanicienne greffier couvreur macon peintre garagiste aubergiste cafetier cafetiere restaurateur restauratrice cuisinier cuisiniere patissier patissiere poissonnier fromager epicier epiciere caviste opticien veterinaire  concierge gardienne instituteur institutrice professeure arbitre  apiculteur apicultrice agriculteur agricultrice eleveur eleveuse berger bergere jardinier jardiniere conseillere',
  copulas: 'est etait fut sera devient devenu comme nomme elu etre reste',
  articles: 'le la l les son leur ce cet notre',
  determiners: 'le la l un une du au ce cette chaque',
  apposed:
    'capitale capitales ville region province pays station cite commune voisin voisine rival rivale rivaux allie alliee grand grande petit petite vieux vieille jeune nouveau nouvelle ancien ancienne lointain lointaine proche puissant puissante belle beau froide chere sainte seul seule meme future futur autre toute tout duo tandem couple axe binome dossier sommet forum rencontre plan accord ligne affaire cas prochain prochaine sortir format cote mi feu si tres trop bientot',
  bearers:
    'rue avenue boulevard quai square allee impasse faubourg place zac lotissement immeuble tour residences bar-tabac pizzeria ferme restaurant brasserie microbrasserie cafe bar bistrot auberge hotel gite camping cinema theatre salle stade metro station gare quartier cite lieu hameau residence domaine chateau villa clinique ecole college lycee librairie boutique magasin croiseur navire bateau paquebot cargo film serie roman chanson album groupe orchestre club festival cocktail marque biere traiteur boulangerie patisserie parfum collection dynamo spartak lokomotiv voilier peniche chalutier ferry chalet discotheque boite epicerie garage coiffeur salon pension kebab food-truck tramway lotissement papeterie cave domaine ' +
    'chat chatte chien chienne chaton chiot perroquet lapin chevre vache taureau ane poney jument poule coq tortue hamster etalon pouliche trotteur trotteuse galopeur rose tulipe orchidee variete goelette cotre remorqueur  destroyer fregate sabliere locomotive guinguette buvette estaminet winstub bouchon troquet rade buffet creperie glacier confiserie chocolaterie fromagerie charcuterie boucherie poissonnerie supermarche superette pharmacie laverie  bowling karaoke cabaret casino chorale fanfare   opera operette sculpture fresque sandwich burger pizza gateau dessert tarte fromage vin rhum whisky cigare ouragan cyclone cratere asteroide comete baraque cabane guesthouse mot ',
  works: 'film* documentaire* biopic cinema cinemas ecran* salles',
  foreignAfter: FOREIGN_ROMANCE,
  streets: 'rue avenue boulevard quai square allee impasse faubourg hameau',
  linkers: 'de du des d la le les l a au aux dit dite',
  after: 'president premier ministre ii iii',
};
