import { Form, Link } from '@remix-run/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { KeyHint } from '#app/ui/button.tsx';
import { type Errors, FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import type { Picked } from '#app/ui/pick.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { type Choice, SelectField, TextArea } from '#app/ui/text-fields.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { type Draft, draftKey, dropDraft, leftInBox, type Typed } from './draft.ts';
import { DraftNotice } from './draft-notice.tsx';
import { KindField, WhenFields } from './exchange-fields.tsx';
import { FollowUpParts, NeedParts, SynergyParts } from './log-parts.tsx';
import { logWords } from './log-words.ts';
import { PeopleField } from './people-field.tsx';
import { ReadersLine, type Shared, sharedBy } from './readers-line.tsx';
import { useDraft } from './use-draft.ts';

type Failed = { errors: Errors; typed: Typed | null; anew: { logged: string; id: string } | null; offline: boolean };

type LogPageProps = {
  communities: { id: string; name: string; themeId: string }[];
  themes: Choice[];
  directorates: Choice[];
  begun: Typed;
  /** Whom or which number the form was opened for; drafts of different calls do not mix. */
  about: string;
  today: string;
  userId: string;
  failed?: Failed;
};

/** The form, drawn anew from what was typed when a draft is taken back or put aside. */
export function LogPage(props: LogPageProps) {
  const { begun, failed, today } = props;
  const w = useWords(logWords);
  const [start, setStart] = useState<{ turn: number; typed: Typed; draft: Draft | null }>(() => ({
    turn: 0,
    typed: failed?.typed ?? begun,
    draft: null,
  }));
  const [aside, setAside] = useState<Draft | null>(null);
  const take = (draft: Draft) => {
    setAside(null);
    setStart(({ turn }) => ({ turn: turn + 1, typed: draft, draft }));
  };
  const drop = () => {
    dropDraft(localStorage, draftKey(props.userId, String(begun.values.community), props.about));
    setAside(start.draft);
    setStart(({ turn }) => ({ turn: turn + 1, typed: begun, draft: null }));
  };
  return (
    <>
      <PageHeader title={w.title} />
      <LogForm
        key={start.turn}
        {...props}
        start={start.typed}
        restore={start.turn === 0 ? take : undefined}
        notice={<DraftNotice draft={start.draft} aside={aside} today={today} onDrop={drop} onTake={take} />}
      />
    </>
  );
}

type LogFormProps = LogPageProps & {
  start: Typed;
  /** Given to the first form alone: the next ones are what somebody chose to see. */
  restore?: (draft: Draft) => void;
  notice: React.ReactNode;
};

function LogForm({ start, restore, notice, failed, ...props }: LogFormProps) {
  const { begun, about, userId } = props;
  const w = useWords(logWords);
  const arrived = useArrived();
  const form = useRef<HTMLFormElement>(null);
  const [people, setPeople] = useState<Picked[]>(start.people);
  const chosen = useRef({ people: start.people, others: start.others });
  const [communityId, setCommunityId] = useState(String(start.values.community));
  const [shared, setShared] = useState<Shared[]>(() => sharedBy(start.values));
  const place = { userId, communityId: String(begun.values.community), about, href: hrefOf(begun, about) };
  const draft = useDraft(form, chosen, begun, place, restore);
  const changed = () => {
    draft.changed();
    requestAnimationFrame(() => form.current && setShared(sharedBy(new FormData(form.current))));
  };
  const choosePeople = (next: Picked[]) => {
    chosen.current = { ...chosen.current, people: next };
    setPeople(next);
    changed();
  };
  const chooseOthers = (index: number, next: Picked[]) => {
    chosen.current = { ...chosen.current, others: { ...chosen.current.others, [index]: next } };
    changed();
  };
  const theme = props.communities.find((community) => community.id === communityId)?.themeId;
  const source = `/log/people.json?community=${communityId}`;
  return (
    <FormState errors={failed?.errors} values={start.values}>
      <Form
        method="post"
        action="/log"
        className="form"
        noValidate
        ref={form}
        onChange={changed}
        onSubmit={draft.keep}
        onKeyDown={sendByKeys}
      >
        <ErrorSummary />
        {failed?.anew && <Link to={`/interactions/${failed.anew.logged}`}>{w.openLogged}</Link>}
        {notice}
        <WaitingDrafts drafts={draft.waiting} />
        <input type="hidden" name="id" value={failed?.anew?.id ?? String(start.values.id)} />
        <input type="hidden" name="phone" value={String(start.values.phone ?? '')} />
        {props.communities.length > 1 ? (
          <SelectField
            name="community"
            label={w.community}
            options={props.communities.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setCommunityId(event.currentTarget.value)}
          />
        ) : (
          <input type="hidden" name="community" value={communityId} />
        )}
        <PeopleField
          initial={start.people}
          explicit={[start.values.explicit ?? []].flat()}
          typed={leftInBox(start)}
          source={source}
          people={people}
          onChange={choosePeople}
          autoFocus={start.people.length === 0}
        />
        {start.values.phone && <p className="help">{w.phoneKept(String(start.values.phone))}</p>}
        <KindField />
        <TextArea name="notes" label={w.notes} words required autoFocus={start.people.length > 0 && arrived} />
        <div className="grid gap-1 -mt-4">
          <p className="help">{w.factual}</p>
          <VisibilityField name="visibility" label={w.whoReads} />
        </div>
        <div className="grid gap-6">
          <NeedParts start={start.values} people={people} theme={theme} {...props} />
          <SynergyParts start={start} people={people} source={source} onOthers={chooseOthers} {...props} />
          <FollowUpParts start={start.values} today={props.today} />
          <WhenFields people={people} today={props.today} />
        </div>
        <FormActions sticky>
          {failed?.offline && (
            <div className="w-full">
              <Notice kind="warning" live>
                {w.offline}
              </Notice>
            </div>
          )}
          <ReadersLine shared={shared} />
          <SubmitButton busyLabel={w.saving}>
            {w.save} <KeyHint>Ctrl ↵</KeyHint>
          </SubmitButton>
        </FormActions>
      </Form>
    </FormState>
  );
}

function WaitingDrafts({ drafts }: { drafts: Draft[] }) {
  const w = useWords(logWords);
  if (drafts.length === 0) return null;
  return (
    <p className="help">
      {w.draftsWaiting}{' '}
      {drafts.map((draft, index) => (
        <span key={draft.href}>
          {index > 0 && ', '}
          <Link to={draft.href}>{draft.people[0]?.label ?? w.draftUntitled}</Link>
        </span>
      ))}
    </p>
  );
}

/** The way back into the form as it was opened. */
function hrefOf(begun: Typed, about: string): string {
  const query = new URLSearchParams({ community: String(begun.values.community) });
  if (about) query.set(begun.people.length > 0 ? 'actor' : 'phone', about);
  return `/log?${query}`;
}

/** Ctrl or ⌘ with Enter sends from anywhere; Enter alone in a line of text sends nothing half written. */
function sendByKeys(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  } else if (event.target instanceof HTMLInputElement && !/^(submit|button|checkbox|radio)$/.test(event.target.type)) {
    event.preventDefault();
  }
}
