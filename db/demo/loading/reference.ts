import type { TransactionSql } from 'postgres';
import { directorates, directorateThemes, institution, themes } from '../../schema/institution.ts';
import type { Institution, TerritoryCode } from '../shape.ts';
import { chronicle } from './chronicle.ts';
import { idOf } from './ids.ts';

const letters: Record<string, string> = { region: 'R', departement: 'D', epci: 'E', commune: 'C' };

/** "departement:11" to D11, the code of the table `territories`. */
export function territory(code: TerritoryCode): string {
  const [kind = '', insee = ''] = code.split(':');
  const letter = letters[kind];
  if (!letter || !insee) throw new Error(`Not the code of a territory: ${code}`);
  return letter + insee;
}

/** Institution, directorates, themes; and the name that this world gives to its region. */
export async function loadReference(told: Institution, tx: TransactionSql): Promise<void> {
  const { name, directorates: services, themes: subjects, territories } = told;
  const rows = chronicle();
  rows.link(institution, [{ id: true, name, timeZone: 'Europe/Paris' }]);
  rows.link(
    directorates,
    services.map((one) => ({
      id: idOf('directorate', one.slug),
      slug: one.slug,
      name: one.name,
      shortName: one.short,
    })),
  );
  rows.link(
    themes,
    subjects.map(({ slug, nameFr, nameEn }) => ({ id: idOf('theme', slug), slug, nameFr, nameEn })),
  );
  rows.link(
    directorateThemes,
    subjects.flatMap((theme) =>
      theme.directorates.map((slug) => ({
        directorateId: idOf('directorate', slug),
        themeId: idOf('theme', theme.slug),
      })),
    ),
  );
  await rows.replay(tx);
  for (const region of territories.filter((one) => one.kind === 'region')) {
    await tx`update territories set name = ${region.name} where code = ${territory(region.code)}`;
  }
}
