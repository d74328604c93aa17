import type { CommunityText } from '../../assemble.ts';
import { lampeDeGinette } from '../../stories/lampe-de-ginette.ts';
import { mainsDeRaymonde } from '../../stories/mains-de-raymonde.ts';
import { community } from './community.ts';
import { journal } from './journal.ts';
import { needs } from './needs.ts';
import { organizations } from './organizations.ts';
import { engaged, informed, moves, ties } from './people.ts';
import { requests } from './requests.ts';
import { projects, synergies } from './synergies-projects.ts';

export const culture: CommunityText = {
  community,
  organizations,
  engaged,
  informed,
  moves,
  ties,
  entries: [...journal, ...needs, ...synergies, ...projects],
  stories: [mainsDeRaymonde, lampeDeGinette],
  requests,
};
