import type { SerializeFrom } from '@remix-run/node';
import { useSearchParams } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import type { Errors, Values } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { choiceWords } from './choice-words.ts';
import { Ended, Failed, NotMine } from './outcome.tsx';
import type { ImportPage } from './page.server.ts';
import { Ready } from './ready.tsx';
import { UnderWay } from './under-way.tsx';
import { importWords } from './words.ts';

export type Page = SerializeFrom<ImportPage>;
type Failure = { errors: Errors; values: Values };

/** One page that follows an import from its file to its undoing. */
export function ImportScreen({ page, failed }: { page: Page; failed?: Failure }) {
  const w = useWords(importWords);
  const c = useWords(choiceWords);
  const [query] = useSearchParams();
  const { one, community } = page;
  return (
    <>
      <PageHeader
        title={one.fileName}
        eyebrow={community.name}
        lede={<About page={page} />}
        back={{ label: w.title, to: `/communities/${community.slug}/imports` }}
      />
      {query.has('crossed') ? (
        <Notice kind="warning" live>
          {c.crossed}
        </Notice>
      ) : null}
      <Now page={page} failed={failed} reread={query.has('reread')} />
    </>
  );
}

function Now({ page, failed, reread }: { page: Page; failed?: Failure; reread: boolean }) {
  const { state, summary, options } = page.one;
  if (state === 'reading' || state === 'running' || state === 'undoing') return <UnderWay page={page} />;
  if (state === 'failed') return <Failed page={page} />;
  if (state !== 'ready') return <Ended page={page} />;
  if (!summary || !options) return <NotMine page={page} />;
  return <Ready page={page} summary={summary} options={options} failed={failed} reread={reread} />;
}

/** "Export de Google Contacts, 214 lignes, encodage Windows-1252, séparé par des points-virgules". */
function About({ page: { one, today } }: { page: Page }) {
  const w = useWords(importWords);
  const c = useWords(choiceWords);
  const { summary } = one;
  if (!summary) {
    return (
      <>
        {w.brought(one.rows > 0 ? w.rows(one.rows) : w.size(one.fileBytes), one.author)},{' '}
        <Day day={one.day} today={today} />
      </>
    );
  }
  const separators: Record<string, string> = { ',': c.comma, ';': c.semicolon, '\t': c.tab };
  const parts = [
    summary.program ? c.fromProgram(summary.program) : c[summary.format],
    w.rows(summary.rows),
    summary.separator && separators[summary.separator],
    summary.encoding && !/^utf-?8$/i.test(summary.encoding) && c.encoding(summary.encoding),
  ];
  return <>{parts.filter(Boolean).join(', ')}</>;
}
