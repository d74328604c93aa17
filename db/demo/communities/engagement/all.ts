import type { CommunityText } from '../../assemble.ts';
import { dernierCar } from '../../stories/dernier-car.ts';
import { sixHeuresDuMatin } from '../../stories/six-heures-du-matin.ts';
import { community } from './community.ts';
import { journal } from './journal.ts';
import { needs } from './needs.ts';
import { organizations } from './organizations.ts';
import { engaged, informed, moves, ties } from './people.ts';
import { requests } from './requests.ts';
import { projects, synergies } from './synergies-projects.ts';

export const engagement: CommunityText = {
  community,
  organizations,
  engaged,
  informed,
  moves,
  ties,
  entries: [...journal, ...needs, ...synergies, ...projects],
  stories: [sixHeuresDuMatin, dernierCar],
  requests,
};
