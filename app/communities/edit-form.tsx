import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { FrameFields, TextsFields } from './community-fields.tsx';
import type { Choice, Community } from './queries.server.ts';
import { communityWords } from './words.ts';

type Props = {
  community: Community;
  themes: Choice[];
  can: { rename: boolean };
  version: number;
  failed?: { errors: Record<string, string>; values: Record<string, string>; conflict: Community | null };
};

export function EditForm({ community, themes, can, version, failed }: Props) {
  const w = useWords(communityWords);
  const conflict = Boolean(failed?.conflict);
  const { territory } = community;
  const typed = failed?.values.territory;
  const kept = !typed || typed === territory.code ? { value: territory.code, label: territory.name } : null;
  return (
    <FormState errors={failed?.errors} values={failed?.values}>
      <Form method="post" noValidate className="form" key={version}>
        <ErrorSummary />
        <input type="hidden" name="version" value={version} />
        {can.rename ? (
          <>
            <TextField name="name" label={w.name} maxLength={120} defaultValue={community.name} />
            <FrameFields themes={themes} theme={community.theme.id} territory={kept} />
          </>
        ) : null}
        <TextsFields purpose={community.purpose} charter={community.charter} />
        <FormActions>
          <SubmitButton>{conflict ? w.saveMine : w.save}</SubmitButton>
          <LinkButton variant="quiet" to={`/communities/${community.slug}`}>
            {conflict ? w.keepTheirs : community.name}
          </LinkButton>
        </FormActions>
      </Form>
    </FormState>
  );
}
