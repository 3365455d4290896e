/** Common given names: before a known surname, one that is not the actor's own means somebody else. */
import { WordSet } from './rules';

const LATIN =
  'josh joshua steve steven mark marco jared kirill dmitri dmitry dmitriy vladimir vlad volodymyr yuri yury donald javier ' +
  'aaron abdul abigail abraham adam adele adrian adrien agnes agnieszka ahmed ahmet aidan aileen aisha alain alan alana albert alberto aldo alejandro aleksander alessandra alessandro alessia alex alexander ' +
  'alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali alice alicia alina alison allan allen amanda amelia amelie amy ana anastasia anatoly andre andrea andreas andree andrei andres andrew andrzej ' +
  'angel angela angelo angus anita anke ann anna anne annie anthony antoine anton antonella antonia antonio ariel armando arne arnaud art arthur artur arturo astrid audrey august aurelie austin axel ayse ' +
  'barbara barron barry bart bartosz beatrice beatriz ben benjamin benoit bernard bernardo bernd bernhard bert beth betty bill billy bjorn bob boris brad bradley brandon brenda brendan brett brian bridget brigitte bruce bruno bryan ' +
  'caitlin cameron camila camille carina carl carla carlo carlos carmen carol carole carolina caroline caroll catherine cathy cecile cecilia cedric celia celine chantal charles charlie charlotte chelsea cheryl chloe chris christian ' +
  'christiane christina christine christoph christophe christopher cindy claire clara clare claude claudia claudio claus clement colin colleen connor conor constance corinne craig cristian cristina curtis cynthia ' +
  'dale damien dan dana daniel daniela daniele danielle danny dario darren david dawn dean deborah debra declan delphine denis denise dennis denzel derek desmond diana diane didier diego dieter dietmar dietrich dimitri dirk dominic ' +
  'dominik dominique don donna dora doris dorothea dorothy doug douglas duncan dustin dylan ' +
  'earl ed eddie edith edoardo eduardo edward edwin eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa emanuele emil emilia emilie emilio emily emma emmanuel emre enrico enrique eric erica erich erik erika ' +
  'ernest ernesto erwin esteban estelle esther ethan etienne eugene eugenio eva evan evelyn ewa ' +
  'fabian fabio fabrice fabrizio fatima fatma federica federico felipe felix ferdinand fernanda fernando filip filippo finn fiona florence florian flavio frances francesca francesco francis francisco franck francois francoise frank franz fred ' +
  'freddie frederic frederick frederik friedrich fritz ' +
  'gabriel gabriela gabriele gabriella gaelle gaetano gail garrett gary gavin genevieve geoff geoffrey george georges georgia gerald gerard gerhard gert giacomo gian gianluca gianni gilbert gilles gina giorgia giorgio giovanna giovanni giulia ' +
  'giulio giuseppe gloria glenn gonzalo gordon grace graham greg gregoire gregory greta gregor grzegorz guido guillaume guillermo gunter gunther gustav gustavo guy gwen ' +
  'hanna hannah hans harald harold harriet harry hasan hassan heather hector heidi heike heinrich heinz helen helena helene helga helmut hendrik henri henriette henrik henry herbert herman hermann hilary hilde holger holly horst howard hubert ' +
  'hugh hugo hussein ian ibrahim ida ignacio igor ines ingrid irena irene irina iris isaac isabel isabella isabelle ivan ivana ivanka ivo ' +
  'jack jacek jackie jacob jacqueline jacques jaime jakob jakub james jamie jan jane janet janice janine jason jasper jay jean jeanne jeff jeffrey jenna jennifer jenny jens jeremy jerome jerry jerzy jesse jessica jesus jill jim jimmy joan joana joanna joao ' +
  'joaquin jochen joe joel joerg johan johann johanna johannes john johnny jon jonas jonathan jordan jordi jorg jorge jose josef joseph josephine joyce juan juana juanita judd judith judy jules julia julian juliana julie julien juliette julio jurgen justin justine ' +
  'kai kamil karen karim karin karina karine karl karla karsten katarzyna kate katharina katherine kathleen kathryn kathy katie katja katrin kay keith kelly ken kenneth kenny kerry kevin khaled kim kimberly kirsten klaus konrad krystyna krzysztof kurt kyle ' +
  'laetitia lara larry lars laura laure laurence laurent lauren lea leah leandro lee lena lennart leo leon leonard leonardo leonid leopold leroy leslie lewis liam lidia liliana lilly lina linda lisa livia logan lorena lorenzo louis louise luca lucas lucia luciano lucie lucien lucy ' +
  'ludovic ludwig luigi luis luisa luiz lukas luke lydia lynn ' +
  'maciej maddie madeleine magali magdalena maggie malcolm malgorzata manfred manon manuel manuela mara marc marcel marcello marcelo marcia marcin marcos marcus margaret margarita margot maria mariana marianne mariano marie marilyn marina mario marion marisa mariusz marjorie ' +
  'markus marlene marta martha martin martina martine marvin mary maryanne maryse mateo mateusz mathias mathieu mathilde matias matt matteo matthew matthias matthieu maureen maurice mauricio maurizio max maxime maximilian mehmet mel melanie melissa mercedes meredith mia michael michaela ' +
  'michal michel michele micheline michelle miguel mikael mike mikhail milan mireille miriam mitchell mohamed mohammad mohammed moira molly monica monika monique morgan moritz murat muriel mustafa myriam ' +
  'nadia nadine nancy natalia natalie natasha nathalie nathan neil nelson nicholas nick nico nicola nicolas nicole niels nigel nikita niklas nikolai nikolas nina noah noel noemi nora norbert norma norman ' +
  'octavio olaf oleg olena olga oliver olivia olivier omar oscar oskar otto owen ' +
  'pablo pamela paola paolo pascal pascale pat patrice patricia patricio patrick paul paula paulette paulina pauline paulo pavel pawel pedro peggy penelope penny perry peter petra phil philip philipp philippe phillip phoebe pia pierre pietro pilar piotr priscilla ' +
  'quentin rachel rafael rainer ralf ralph ramon randy raphael raquel raul ray raymond rebecca reeve regina reinhard remy renate renato rene renee rex ricardo riccardo richard rick ricky rita rob robert roberta roberto robin rocio roderick rodney rodolfo rodrigo roger roland rolf roman ' +
  'romain ron ronald rosa rosalie rosario rose rosie ross roy ruben rudi rudolf rudy rupert russell ruth ryan sabine sabrina sally salvatore sam samantha samira samuel sandra sandrine sandro sandy santiago sara sarah sascha scott sean sebastian sebastien selim selma serena serge sergei sergey sergio ' +
  'seth shane shannon sharon shaun sheila shirley sibylle sidney siegfried sigrid silke silvia silvio simon simona simone sofia solange sonia sonja sophia sophie stan stanley stefan stefania stefano stefanie stella stephan stephane stephanie stephen steven stewart stuart sue susan susana susanna susanne ' +
  'suzanne svetlana sven sylvain sylvia sylvie tamara tania tanja tara tatiana ted teresa terence terry theo theodore theresa therese thibault thierry thomas thorsten tiffany tim timothy tina tobias todd tom tomas tomasz tommaso tommy toni tony tracy trevor tristan tyler ' +
  'ulrich ulrike umberto ursula uwe valentin valentina valerie valeria vanessa vera veronica veronika veronique vicente vicki victor victoria viktor viktoria vincent vincenzo viola virginia virginie vittorio vivian vivien volker waldemar wallace walter warren wayne wendy werner wilfried wilhelm will willem ' +
  'william willy winston wojciech wolfgang xavier yann yannick yasmin yolanda yulia yusuf yves yvette yvonne zachary zbigniew zoe';

const CYRILLIC =
  'александр* алексе* алексей алин* алис* анастаси* анатоли* анатолий андре* андрей андрій анджел* анн* антон* аркади* артем* артур* борис* бернар* вадим* валенти* валери* валерий василь* василий василиси* вер* ' +
  'вероник* виктор* віктор* виталий витали* віталі* владислав* всеволод* вячеслав* геннади* георги* герман* глеб* григори* денис* диан* евгени* евгений євген* екатерин* катерин* елен* олен* елизавет* єлизавет* ' +
  'жанн* захар* зинаид* зоя иван* іван* игор* ігор* ирин* ірин* кир* кристин* ксени* лар* лариси* лев любов* людмил* маргарит* марин* мари* максим* матве* михаил* михайл* надежд* натали* наталь* никит* микит* никола* микол* ' +
  'нин* оксан* олег* ольг* ольз* павел павл* петр* полин* роман* руслан* светлан* світлан* семен* серге* сергій сергі* софи* станислав* степан* тамар* татьян* тетян* тимофе* тимур* федор* эдуард* эрик* ерік* элизабет* юли* яков* яна ' +
  'ярослав* джон* джей* джордж* майкл* роберт* дэвид* давид* чарльз* джошуа джудд* джад* иванк* іванк* тиффани барон* бэррон* карин* тони рэйчел* бернард*';

const ARABIC =
  'ايفانكا اريك ايريك بارون تيفاني لارا جون جاي تشارلز جوشوا راشيل توني كارينا احمد محمد علي حسن حسين عمر خالد يوسف ابراهيم سعيد محمود مصطفي كريم سامي ليلي فاطمه مريم سارا جورج مايكل روبرت ديفيد بيرنارد';

let names: WordSet | undefined;

/** Whether a folded word is a common given name. */
export function isGivenName(word: string): boolean {
  names ??= new WordSet(`${LATIN} ${CYRILLIC} ${ARABIC}`);
  return names.has(word);
}
