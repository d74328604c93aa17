import { useWords } from '#app/i18n/words.ts';
import { useValue, useValues } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { answerField, territoryOf } from './choice-names.ts';
import { choiceWords } from './choice-words.ts';
import type { ImportSummary } from './import.ts';
import type { Reading } from './ready.tsx';

/** Names that several communes share, or none: asked, never guessed. What was answered can be asked again. */
export function Questions({ page, summary, options }: Reading) {
  const w = useWords(choiceWords);
  const { questions } = summary;
  const answered = Object.entries(options.answers).flatMap(([text, code]) => (code ? [{ text, code }] : []));
  if (questions.total === 0 && answered.length === 0) return null;
  const more = questions.total - questions.first.length;
  return (
    <Section title={w.questionsTitle} id="communes">
      {questions.total > 0 ? <p className="help">{w.questionsHelp}</p> : null}
      <ul className="import-questions">
        {questions.first.map((question, index) => (
          <Question key={question.text} question={question} name={answerField(index)} />
        ))}
      </ul>
      {more > 0 ? <p className="help">{w.moreQuestions(more)}</p> : null}
      {answered.length > 0 ? (
        <Fold label={w.answered(answered.length)}>
          <Answered answered={answered} places={page.places} />
        </Fold>
      ) : null}
    </Section>
  );
}

function Question({ question, name }: { question: ImportSummary['questions']['first'][number]; name: string }) {
  const w = useWords(choiceWords);
  const chosen = useValue(name) ?? '';
  const { text, rows, candidates } = question;
  return (
    <li>
      <span>
        {w.questionFor(text)} <span className="text-small text-ink-soft">{w.questionRows(rows)}</span>
      </span>
      {candidates.length === 0 ? (
        <span className="text-ink-soft">{w.noCandidate}</span>
      ) : (
        <select className="input" name={name} defaultValue={chosen} aria-label={w.whichFor(text)}>
          <option value="">{w.open}</option>
          {candidates.map(({ code, name: commune, postcodes }) => (
            <option key={code} value={territoryOf(code)}>
              {commune} ({postcodes[0] ?? code})
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

type AnsweredProps = { answered: { text: string; code: string }[]; places: Record<string, string> };

function Answered({ answered, places }: AnsweredProps) {
  const w = useWords(choiceWords);
  const again = useValues('askAgain') ?? [];
  return (
    <div>
      {answered.map(({ text, code }, index) => (
        <div className="check" key={text}>
          <input
            type="checkbox"
            name="askAgain"
            id={`ask-again-${index}`}
            value={text}
            defaultChecked={again.includes(text)}
          />
          <label htmlFor={`ask-again-${index}`}>{w.askAgain(text, places[code] ?? code)}</label>
        </div>
      ))}
    </div>
  );
}
