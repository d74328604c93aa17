import type { Institution } from '../shape.ts';
import { REGION, territories } from './territories.ts';

export const institution: Institution = {
  name: "Région Terres-d'Autan",
  short: 'la Région',
  territoryCode: REGION,
  directorates: [
    { slug: 'agriculture', name: "Direction de l'agriculture et de l'alimentation", short: 'Agriculture' },
    { slug: 'culture', name: 'Direction de la culture et du patrimoine', short: 'Culture' },
    { slug: 'climat', name: 'Direction de la transition énergétique et du climat', short: 'Climat' },
    { slug: 'mobilites', name: 'Direction des mobilités', short: 'Mobilités' },
    { slug: 'economie', name: "Direction de l'emploi, de la formation et de l'économie", short: 'Économie' },
    { slug: 'solidarites', name: 'Direction des solidarités, de la santé et de la jeunesse', short: 'Solidarités' },
    { slug: 'citoyennete', name: 'Direction de la citoyenneté et de la vie associative', short: 'Citoyenneté' },
  ],
  themes: [
    {
      slug: 'alimentation-durable',
      nameFr: 'Alimentation durable',
      nameEn: 'Sustainable food',
      directorates: ['agriculture', 'solidarites'],
    },
    {
      slug: 'agriculture',
      nameFr: 'Agriculture et foncier',
      nameEn: 'Farming and land',
      directorates: ['agriculture'],
    },
    {
      slug: 'restauration-collective',
      nameFr: 'Restauration collective',
      nameEn: 'School and public catering',
      directorates: ['agriculture', 'solidarites'],
    },
    {
      slug: 'engagement-citoyen',
      nameFr: 'Engagement citoyen',
      nameEn: 'Civic engagement',
      directorates: ['citoyennete'],
    },
    {
      slug: 'jeunesse-education',
      nameFr: 'Jeunesse et éducation',
      nameEn: 'Youth and education',
      directorates: ['solidarites', 'citoyennete'],
    },
    { slug: 'energie', nameFr: 'Énergie', nameEn: 'Energy', directorates: ['climat'] },
    { slug: 'habitat', nameFr: 'Habitat', nameEn: 'Housing', directorates: ['climat', 'solidarites'] },
    { slug: 'mobilites', nameFr: 'Mobilités', nameEn: 'Mobility', directorates: ['mobilites'] },
    { slug: 'culture', nameFr: 'Culture et patrimoine', nameEn: 'Culture and heritage', directorates: ['culture'] },
    { slug: 'tiers-lieux', nameFr: 'Tiers-lieux', nameEn: 'Third places', directorates: ['culture', 'economie'] },
    {
      slug: 'emploi-economie',
      nameFr: 'Emploi et économie locale',
      nameEn: 'Jobs and local economy',
      directorates: ['economie'],
    },
    {
      slug: 'solidarites',
      nameFr: 'Solidarités et santé',
      nameEn: 'Solidarity and health',
      directorates: ['solidarites'],
    },
  ],
  territories,
};
