import { HtmlValidate } from 'html-validate';

const validate = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Matters of style, decided by the renderer.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // govuk-frontend's own markup of a notification banner has role=region.
    'prefer-native-element': 'off',
    // A date input's fieldset says that it is a group, for JAWS to read its hint.
    'no-redundant-role': 'off',
  },
});

/** What is wrong with a document, a line each. */
export async function htmlProblems(html: string): Promise<string[]> {
  const report = await validate.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
