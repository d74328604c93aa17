import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import postgres from 'postgres';
import type { Connection } from './connection.ts';

type Commune = {
  code: string;
  nom: string;
  type: string;
  departement: string;
  codesPostaux?: string[];
  population?: number;
  /** Of a former commune: the one it is part of. */
  chefLieu?: string;
  /** Of a borough of Paris, Lyon or Marseille: its city. */
  commune?: string;
};
type Epci = { code: string; nom: string; populationMunicipale: number; membres: { code: string }[] };
type Department = { code: string; nom: string; region: string };
type Region = { code: string; nom: string };

type Row = {
  code: string;
  kind: 'commune' | 'epci' | 'department' | 'region';
  name: string;
  parent_code: string | null;
  epci_code: string | null;
  postcodes: string[];
  population: number | null;
};

/** Fills the official territories (INSEE, through @etalab/decoupage-administratif) when there are none. Takes a second. */
export async function loadTerritories(owner: Connection): Promise<void> {
  const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`lock table territories in share row exclusive mode`;
      if ((await tx`select 1 from territories limit 1`).length > 0) return;
      await tx`
        insert into territories (code, kind, name, parent_code, epci_code, postcodes, population)
        select code, kind, name, parent_code, epci_code, postcodes, population
        from jsonb_populate_recordset(null::territories, ${tx.json(officialTerritories())})`;
      await tx`analyze territories`;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export type OfficialCommune = { code: string; name: string; postcodes: string[] };

/** Today's communes, and the former ones and boroughs with the code of the commune they are part of. */
export function officialCommunes(): {
  communes: OfficialCommune[];
  former: { code: string; name: string; now: string }[];
} {
  const all = read<Commune>('communes');
  return {
    communes: all
      .filter((commune) => commune.type === 'commune-actuelle')
      .map(({ code, nom, codesPostaux = [] }) => ({ code, name: nom, postcodes: codesPostaux })),
    former: all.flatMap(({ code, nom, chefLieu, commune }) => {
      const now = chefLieu ?? commune;
      return now ? [{ code, name: nom, now }] : [];
    }),
  };
}

/** Parents first. An intercommunality stands under the department where most of its communes are. */
function officialTerritories(): Row[] {
  const regions = read<Region>('regions');
  const departments = read<Department>('departements');
  const communes = read<Commune>('communes').filter((commune) => commune.type === 'commune-actuelle');
  const epcis = read<Epci>('epci');
  const departmentOf = new Map(communes.map((commune) => [commune.code, commune.departement]));
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const)));
  const row = { parent_code: null, epci_code: null, postcodes: [], population: null };
  return [
    ...regions.map(({ code, nom }): Row => ({ ...row, code: `R${code}`, kind: 'region', name: nom })),
    ...departments.map(
      ({ code, nom, region }): Row => ({
        ...row,
        code: `D${code}`,
        kind: 'department',
        name: nom,
        parent_code: `R${region}`,
      }),
    ),
    ...epcis.map(
      (epci): Row => ({
        ...row,
        code: `E${epci.code}`,
        kind: 'epci',
        name: epci.nom,
        parent_code: `D${mostFrequent(epci.membres.flatMap((member) => departmentOf.get(member.code) ?? []))}`,
        population: epci.populationMunicipale,
      }),
    ),
    ...communes.map((commune): Row => {
      const epci = epciOf.get(commune.code);
      return {
        code: `C${commune.code}`,
        kind: 'commune',
        name: commune.nom,
        parent_code: `D${commune.departement}`,
        epci_code: epci ? `E${epci}` : null,
        postcodes: commune.codesPostaux ?? [],
        population: commune.population ?? null,
      };
    }),
  ];
}

/** The package's own entry reads its files from the working directory, so they are opened here by name. */
function read<T>(name: string): T[] {
  const file = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function mostFrequent(values: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
