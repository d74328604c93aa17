import CalendarDays from 'lucide-react/icons/calendar-days';
import ClipboardList from 'lucide-react/icons/clipboard-list';
import Coffee from 'lucide-react/icons/coffee';
import Mail from 'lucide-react/icons/mail';
import Phone from 'lucide-react/icons/phone';
import UsersRound from 'lucide-react/icons/users-round';
import { useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { useErrors } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/form.tsx';
import type { Icon } from '#app/ui/icon.ts';
import type { Picked } from '#app/ui/pick.tsx';
import { DateField, FieldRow, NumberField, TextField } from '#app/ui/text-fields.tsx';
import { type InteractionKind, interactionKinds, limits, UNIDENTIFIED } from './interaction.ts';
import { kindWords } from './kind-words.ts';
import { logWords } from './log-words.ts';
import { keyOf } from './people-field.tsx';

export const kindIcons: Record<InteractionKind, Icon> = {
  call: Phone,
  meeting: Coffee,
  group_meeting: UsersRound,
  mail: Mail,
  form: ClipboardList,
  event: CalendarDays,
};

export function KindField({ value = 'call' }: { value?: InteractionKind }) {
  const w = useWords(kindWords);
  return (
    <ChoiceGroup
      name="kind"
      label={useWords(logWords).kind}
      value={value}
      options={interactionKinds.map((kind) => ({ value: kind, label: w[kind], icon: kindIcons[kind] }))}
    />
  );
}

type WhenFieldsProps = { people: Picked[]; today: string; open?: boolean };

/** What has good defaults and is seldom touched: the day, the hour, in what capacity people spoke. */
export function WhenFields({ people, today, open }: WhenFieldsProps) {
  const w = useWords(logWords);
  const wrong = Object.keys(useErrors()).some((name) => /^(happened|unidentified|capacities)/.test(name));
  return (
    <Fold label={w.details} hint={open ? undefined : w.today} open={open || wrong}>
      <FieldRow>
        <DateField name="happenedOn" label={w.happenedOn} max={today} />
        <TextField name="happenedAt" label={w.happenedAt} type="time" width="short" optional />
        <NumberField name="unidentified" label={w.unidentifiedCount} min={0} max={10000} optional />
      </FieldRow>
      {people.map((person, index) =>
        person.value === UNIDENTIFIED ? null : (
          <TextField
            key={keyOf(person)}
            name={`capacities[${index}].words`}
            label={w.capacity(person.label)}
            placeholder={w.capacityHint}
            maxLength={limits.capacity}
            optional
          />
        ),
      )}
    </Fold>
  );
}
