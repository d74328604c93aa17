import type { CommunityText } from '../../assemble.ts';
import { rueDesMineurs } from '../../stories/rue-des-mineurs.ts';
import { toitDeSalmiech } from '../../stories/toit-de-salmiech.ts';
import { community } from './community.ts';
import { journal } from './journal.ts';
import { needs } from './needs.ts';
import { organizations } from './organizations.ts';
import { engaged, informed, moves, ties } from './people.ts';
import { requests } from './requests.ts';
import { projects, synergies } from './synergies-projects.ts';

export const energy: CommunityText = {
  community,
  organizations,
  engaged,
  informed,
  moves,
  ties,
  entries: [...journal, ...needs, ...synergies, ...projects],
  stories: [rueDesMineurs, toitDeSalmiech],
  requests,
};
