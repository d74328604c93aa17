import { circles } from '#app/circles/circle.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { choiceWords } from './choice-words.ts';
import { importLevels } from './import.ts';
import type { Reading } from './ready.tsx';

/** Which circle, who reads, and what happens to those already known. */
export function Fate({ options }: Reading) {
  const w = useWords(choiceWords);
  const c = useWords(circleWords);
  return (
    <Section title={w.choicesTitle}>
      <div className="form">
        <ChoiceGroup
          name="circle"
          label={w.circleLabel}
          help={w.circleHelp}
          value={options.circle ?? ''}
          options={[
            ...circles.map((circle) => ({ value: circle, label: circleName(c, circle) })),
            { value: '', label: w.noCircle },
          ]}
        />
        <ChoiceGroup
          name="existing"
          label={w.existingLabel}
          help={w.existingHelp}
          value={options.existing}
          options={[
            { value: 'complete', label: w.complete },
            { value: 'update', label: w.update1 },
            { value: 'leave', label: w.leave1 },
          ]}
        />
        <div className="field">
          <p className="label">{w.levelLabel}</p>
          <p className="help">{w.levelHelp}</p>
          <VisibilityField name="level" label={w.levelLabel} value={options.level} levels={importLevels} />
        </div>
      </div>
    </Section>
  );
}
