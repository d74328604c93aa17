import { idOf } from './loading/ids.ts';
import type { PersonaName } from './shape.ts';

/** Whom one signs in as in the demonstration. Known without loading the world; load.test.ts holds it against it. */
export type Persona = { userId: string; name: string; role: { fr: string; en: string } };

const persona = (key: string, name: string, fr: string, en: string): Persona => ({
  userId: idOf('user', key),
  name,
  role: { fr, en },
});

export const personas: Record<PersonaName, Persona> = {
  'jardiniere-territoire': persona(
    'office/mailys-delpech',
    'Maïlys Delpech',
    'Jardinière du territoire, La Table des terres',
    'Gardener for the territory, La Table des terres',
  ),
  'jardinier-region': persona(
    'office/bastien-vidalenc',
    'Bastien Vidalenc',
    'Jardinier de la Région, La Table des terres',
    'Gardener for the Region, La Table des terres',
  ),
  cultivatrice: persona('office/helene-sarrazy', 'Hélène Sarrazy', 'Cultivatrice', 'Cultivator'),
  agente: persona(
    'office/amina-benkirane',
    'Amina Benkirane',
    "Agente, direction de l'agriculture",
    'Agent, directorate of agriculture',
  ),
  'membre-engagee': persona(
    'alimentation/nadege-roumieu',
    'Nadège Roumieu',
    'Membre du premier cercle, La Table des terres',
    'Member of the first circle, La Table des terres',
  ),
  'membre-informe': persona(
    'alimentation/youssef-taleb',
    'Youssef Taleb',
    'Membre du deuxième cercle, La Table des terres',
    'Member of the second circle, La Table des terres',
  ),
};
