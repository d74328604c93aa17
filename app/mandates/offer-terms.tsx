import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Fold } from '#app/ui/form.tsx';
import { Prose } from '#app/ui/page.tsx';
import { SideSign, VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { Dates } from './mandate-list.tsx';
import type { MandateWithCommunity } from './queries.server.ts';
import { mandateWords } from './words.ts';

/** What a mandate means to whoever is offered it: what they will read, what is known of them, who is told, how it ends. */
export function OfferTerms({ mandate, other }: { mandate: MandateWithCommunity; other: string | null }) {
  const w = useWords(mandateWords);
  const { community } = mandate;
  return (
    <>
      {community?.purpose ? <Prose>{community.purpose}</Prose> : null}
      <dl className="mt-8 grid max-w-[62ch] divide-y divide-line border-y border-line">
        <Term term={w.yourSide}>
          <SideSign side={mandate.side} showWord />
          {mandate.directorate ? `, ${mandate.directorate}` : ''}
        </Term>
        <Term term={w.when}>
          <span className="inline-block first-letter:uppercase">
            <Dates startsOn={mandate.startsOn} endsOn={mandate.endsOn} />
          </span>
        </Term>
        <Term term={w.what} sign={<VisibilitySign level="pair" bare size={22} />}>
          {w.whatText} {mandate.side === 'institution' ? w.whatInstitution : ''}
        </Term>
        <Term term={w.public} sign={<VisibilitySign level="public" bare size={22} />}>
          {w.publicText}
        </Term>
        <Term term={w.told}>{other ? w.toldText(other) : w.toldAlone}</Term>
        <Term term={w.ends}>{w.endsText}</Term>
      </dl>
      {community?.charter ? (
        <div className="mt-6 max-w-[62ch]">
          <Fold label={w.charter}>
            <Prose size="note">{community.charter}</Prose>
          </Fold>
        </div>
      ) : null}
    </>
  );
}

function Term({ term, sign, children }: { term: string; sign?: ReactNode; children: ReactNode }) {
  return (
    <div className="py-4">
      <dt className="flex items-center gap-2 font-semibold">
        {term} {sign}
      </dt>
      <dd className="mt-1">{children}</dd>
    </div>
  );
}
