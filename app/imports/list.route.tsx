import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import FileUp from 'lucide-react/icons/file-up';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { forbidden } from '#app/http/answers.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { StateMark, type StateShape } from '#app/ui/marks.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { Cell, Clamp, DataTable } from '#app/ui/table.tsx';
import { canImport } from './abilities.ts';
import type { ImportState } from './import.ts';
import { dayIn } from './page.server.ts';
import { listImports } from './queries.server.ts';
import { importWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${importWords[data.locale].titleOf(data.community.name)} · Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, args.params.slug);
    if (!canImport(viewer, community.id)) throw forbidden();
    const imports = await listImports(tx, community.id);
    return {
      community: { slug: community.slug, name: community.name },
      imports: imports.map(({ createdAt, startedAt, endedAt: _, ...one }) => ({
        ...one,
        day: dayIn(viewer, startedAt ?? createdAt),
      })),
      today: viewer.today,
      locale: viewer.locale,
    };
  });
}

export default function Imports() {
  const w = useWords(importWords);
  const { community, imports, today } = useLoaderData<typeof loader>();
  const here = `/communities/${community.slug}`;
  const bring = (
    <LinkButton variant="primary" icon={FileUp} to={`${here}/imports/new`}>
      {w.bring}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={w.title}
        lede={w.lede}
        eyebrow={community.name}
        back={{ label: w.actors, to: `${here}/actors` }}
        actions={imports.length > 0 && bring}
      />
      {imports.length === 0 ? (
        <EmptyState
          sentence={
            <>
              <strong>{w.emptyTitle}.</strong> {w.empty}
            </>
          }
          action={bring}
        />
      ) : (
        <DataTable caption={w.caption}>
          <thead>
            <tr>
              <th scope="col">{w.file}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.became}</th>
              <th scope="col">{w.by}</th>
              <th scope="col">{w.when}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <ImportRow key={one.id} one={one} today={today} />
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  );
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['imports'][number];

const shapes: Record<ImportState, [StateShape, 'quiet' | 'accent' | 'warning']> = {
  reading: ['dash', 'quiet'],
  ready: ['ring', 'warning'],
  running: ['half', 'accent'],
  done: ['check', 'accent'],
  stopped: ['half', 'warning'],
  undoing: ['half', 'quiet'],
  undone: ['ring', 'quiet'],
  failed: ['cross', 'warning'],
};

function ImportRow({ one, today }: { one: Line; today: string }) {
  const w = useWords(importWords);
  const [shape, tone] = shapes[one.state];
  return (
    <tr>
      <th scope="row">
        <Clamp lines={1}>
          <Link to={`/imports/${one.id}`}>{one.fileName}</Link>
        </Clamp>
      </th>
      <Cell label={w.state}>
        <StateMark shape={shape} tone={tone} label={w[one.state]} />
      </Cell>
      <Cell label={w.became} wrap>
        <Became one={one} />
      </Cell>
      <Cell label={w.by}>{one.author}</Cell>
      <Cell label={w.when}>
        <Day day={one.day} today={today} />
      </Cell>
    </tr>
  );
}

function Became({ one }: { one: Line }) {
  const w = useWords(importWords);
  if (one.state === 'reading' || one.state === 'ready' || one.state === 'failed') {
    return <span className="text-ink-soft">{one.rows > 0 ? `${w.rows(one.rows)}, ${w.notYet}` : w.notYet}</span>;
  }
  const parts = [
    one.created > 0 && w.created(one.created),
    one.updated > 0 && w.updated(one.updated),
    one.joined > 0 && w.joined(one.joined),
    one.refused > 0 && w.refused(one.refused),
  ].filter(Boolean);
  return <span className={one.state === 'undone' ? 'line-through' : undefined}>{parts.join(', ') || w.nothing}</span>;
}
