import type { CommunityText } from '../../assemble.ts';
import { cageotDuMardi } from '../../stories/cageot-du-mardi.ts';
import { camionErce } from '../../stories/camion-d-erce.ts';
import { community } from './community.ts';
import { journalFirstHalf } from './journal-first-half.ts';
import { journalSecondHalf } from './journal-second-half.ts';
import { needs } from './needs.ts';
import { organizations } from './organizations.ts';
import { engaged, informed, moves, ties } from './people.ts';
import { requests } from './requests.ts';
import { projects, synergies } from './synergies-projects.ts';

export const food: CommunityText = {
  community,
  organizations,
  engaged,
  informed,
  moves,
  ties,
  entries: [...journalFirstHalf, ...journalSecondHalf, ...needs, ...synergies, ...projects],
  stories: [cageotDuMardi, camionErce],
  requests,
};
