import { officialCommunes } from '#db/territories.server.ts';
import { placesOf } from '../places.ts';

const { communes, former } = officialCommunes();

/** The country's communes, and a few themes as an institution has them. */
export const known = {
  communes,
  places: placesOf(communes, former),
  themes: [
    { id: 'food', names: ['Alimentation durable', 'Sustainable food'] },
    { id: 'culture', names: ['Culture et patrimoine'] },
    { id: 'mobility', names: ['Mobilités rurales'] },
  ],
};
