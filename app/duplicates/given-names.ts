const list = (text: string) => text.trim().split(/\s+/);

/** A name, and what those who bear it are called. Without accents. */
const nicknames = `
agathe:agi albert:bebert alexandra:alex,sandra alexandre:alex,sacha alexis:alex alfred:fred alice:lili andre:dede andree:dede
angelique:angie anne:annie,nanou annie:nanie antoine:tonio,toine,antho anthony:tony,antho antoinette:toinette arnaud:nono
aurelie:lili,aure aurelien:aure barbara:barb bartholome:bart bastien:bast baptiste:bat,batiste beatrice:bea,bee benedicte:bene
benjamin:ben,benji benoit:ben bernadette:nadette bernard:nanard,bernie brigitte:bri,gigi camille:cam candice:candy caroline:caro
catherine:cathy,cath,kathy,katy,cathie,katia cecile:cec charles:charlie,charly charlotte:charlie,lotte chantal:chanchan
christelle:chris,cricri christian:chris,cricri christiane:chris christine:chris,cricri,tine christophe:chris,tof,toto
claudine:clo clement:clem clementine:clem clotilde:clo constance:coco corinne:coco cyril:cyr daniel:dan,dany daniele:dany,dani
danielle:dany,dani david:dav delphine:delph,delf denis:deni dominique:dom,domi edouard:ed,doudou eleonore:leo elisabeth:babeth,lise,elise,beth,zabeth
elizabeth:babeth,lise,beth eloise:elo elodie:elo emilie:emi,mimi emmanuel:manu emmanuelle:manu,emma eric:rico estelle:stelle etienne:titi
eugenie:nini fabien:fab fabienne:fab fabrice:fab faustine:fauste florence:flo florent:flo florian:flo
francois:franck,fanfan francoise:fanfan,soizic francis:fran franck:francky frederic:fred,fredo frederique:fred gabriel:gab,gaby gabrielle:gab,gaby
genevieve:gene,vivi,ginette georges:jojo gerard:gege gilbert:gil gregoire:greg gregory:greg guillaume:guigui,gui,will
gwenaelle:gwen gwendoline:gwen henri:riton hubert:hub isabelle:isa,zaza,belle jacqueline:jackie,jacky,line jacques:jacky,jacquot jean:jeannot
jeanne:jeannette jennifer:jenny jerome:jej,jerem jeremie:jerem jeremy:jerem jessica:jess jonathan:jo,john joel:jo joelle:jo
joseph:jo,jos josephine:jo,josie josette:jojo julie:ju,juju julien:ju,juju juliette:ju,juju karine:kari kevin:kev laetitia:laeti,titia
laurence:lau,lolo laurent:lolo,lau,laulau leopold:leo leonard:leo louis:loulou,ptitlouis louise:loulou,lou lucie:lulu lucien:lulu ludovic:ludo madeleine:mado,mad
magali:mag,maga magalie:mag marguerite:margot,maggy margaux:margot marie:mimi manon:mano martine:titine mathieu:mat,matt,math
matthieu:mat,matt,math mathilde:math,mat maurice:momo maxime:max maximilien:max melanie:mel melissa:mel mickael:mick,mike,mika michael:mick,mike,mika
michel:mich,michou,mimi michele:mich,mimi micheline:mich mohamed:momo,moh,med mohammed:momo,moh,med monique:momo,nique muriel:mumu mustapha:mus
myriam:mimi nadege:nad nathalie:nath,natacha,nat nathan:nat nicolas:nico nicole:nini,nico noemie:nono,mimi olivier:oliv,olive,oli ophelie:oph
patricia:pat,patou patrice:pat patrick:pat,patou paulette:popo paul:paulo pauline:popo,paupau philippe:phil,philou,fifi pierre:pierrot,pierrick,pete
pascal:pasc,calou raphael:raph,rafa raphaelle:raph raymond:momo rebecca:becky remi:rem,mimi remy:rem richard:rich,ritchie robert:bob,bobby,rob roger:rog
romain:rom,roro samuel:sam samantha:sam samira:sam sandrine:sandy,sand sebastien:seb,bastien,bast serge:sergio severine:sev simon:sim solange:soso
sophie:so,soso stephane:steph,stef stephanie:steph,stef,fanny sylvain:syl sylvie:syl,vivi suzanne:suzie,suze,suzy,suzon thibault:thib,titi thibaut:thib
theodore:theo therese:tere,maite thierry:titi,thi thomas:tom,tommy,toto timothee:tim valentin:val valentine:val valerie:val,vava vanessa:nessa
veronique:vero victor:vic,totor victoria:vic,vicky vincent:vince,vinc virginie:virg,nini viviane:vivi xavier:xav yvette:vette zacharie:zac`;

/** Names that many bear: two of them that look alike are two names, and not one mistyped. */
const common = `
abdel adele adrien agnes ahmed aicha aime aimee alain albane albert alberte alex alexandra alexandre alexia alexis alfred ali alice aline alix alphonse amandine ambre
amelie amina amine amir anais andre andrea andree ange angele angelique anna annabelle anne annick annie anouk anthony antoine antoinette antonin ariane arlette armand
armelle arnaud arthur astrid aude audrey augustin aurelia aurelie aurelien axel axelle baptiste barbara basile bastien beatrice benedicte benjamin benoit berenice bernadette
bernard berthe bertrand blandine boris brice brigitte bruno camille candice carine carla carmen carole caroline cassandra catherine cecile cedric celeste celia celine chantal
charlene charles charline charlotte chloe christel christelle christian christiane christine christophe claire clara clarisse claude claudette claudia claudie claudine
clemence clement clementine clotilde colette coline constance constant coralie corentin corinne cyprien cyril cyrille damien daniel daniele danielle danny david deborah delphine
denis denise diane didier dimitri djamila dominique dorian dorothee edgar edith edmond edouard edwige eleonore elena eliane elias eliott elisa elisabeth elise elodie eloise elsa
emeline emeric emile emilie emilien emma emmanuel emmanuelle enzo eric erika ernest esteban estelle esther ethan etienne eugene eugenie eva evelyne fabien fabienne fabrice
fadila fanny farida fatiha fatima fatou faustine felicie felix fernand fernande flora florence florent florian florine franck francine francis francois francoise frederic
frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gaspard gaston genevieve georges georgette gerald geraldine gerard germain germaine ghislain ghislaine gilbert
gilberte gilles ginette gisele gregoire gregory guillaume guy gwenaelle habib hakim hamid hassan helene henri henriette herve hortense hubert hugo hugues ibrahim idriss ines
irene iris isabelle isaac ismael ivan jacqueline jacques jade jamila jean jeanne jeannine jenny jeremie jeremy jerome jessica joachim joel joelle johan johanna jonathan jordan
jose joseph josephine josette josiane joyce juan jules julia julian juliane julie julien julienne juliette justin justine kader kamel karen karim karima karine karl katia kevin
khadija kylian laetitia laila lamia lara laura laure laurence laurent laurie lea leila lena leo leon leonie leonore lila lilian liliane lilou lina linda line lionel lisa lise
loic lola lorenzo lou louane louis louisa louise louna luc luca lucas lucette lucie lucien lucienne ludivine ludovic lydia lydie lynda madeleine mael maelle maeva magali
malik malika manon manuel manuela marc marcel marcelle marcelline margaux margot marguerite maria mariam marianne marie marielle marilyne marin marina marine mario marion
marius marjorie marlene marta marthe martial martin martine maryline maryse mathias mathieu mathilde mathis matteo matthias matthieu maud maurice maurine max maxence maxime
mehdi melanie melina melissa mercedes michael michel michele micheline michelle mickael miguel mireille mohamed mohammed moise mona monique morgan morgane mounia mounir mourad
moussa muriel mustapha myriam myrtille nabil nadege nadia nadine naima nathalie nathan nawal nicolas nicole nina noa noah noe noel noelle noemie nora norbert nour odette odile
olga olivia olivier ophelie oscar oumar pascal pascale pascaline patrice patricia patrick paul paule paulette pauline perrine philippe pierre pierrette prune quentin rachel
rachid rachida raoul raphael raphaelle rayan raymond raymonde rebecca regine regis remi remy renaud rene renee richard rita robert robin roger roland rolande romain romane romeo
rosa rosalie rose roxane ruben sabine sabrina said saida salim salma salome samantha sami samia samir samira samuel samy sandra sandrine sara sarah sebastien selma serge
severine sidonie simon simone sofia sofiane solange solene solenne sonia sophia sophie souad soumia stella stephane stephanie suzanne suzie sylvain sylvaine sylvette sylvia
sylviane sylvie tania tanguy teddy theo theodore therese thibaud thibault thibaut thierry thomas tiffany timothee titouan tom tristan ulysse ursule valentin valentine valerie
vanessa veronique vera victoire victor victoria vincent violette virginie viviane vivien wafa walid wendy wilfried william willy xavier yacine yael yan yann yannick yannis
yasmina yasmine yoann yohan yolande youcef younes youssef yves yvette yvon yvonne zacharie zahra zakaria zineb zoe zohra`;

const called = new Map<string, string[]>();
for (const line of list(nicknames)) {
  const [name = '', nicks = ''] = line.split(':');
  for (const nick of nicks.split(',')) called.set(nick, [...(called.get(nick) ?? []), name]);
}
const known = new Set(list(common));

export const isCommonGiven = (name: string): boolean => known.has(name);

/** The names of which this one is short; empty for a name of its own. */
export const fullNamesOf = (name: string): readonly string[] => called.get(name) ?? [];
