import { Radios } from '../../../components/radios.tsx';
import { errorAt } from '../actions/fields.tsx';
import { Comparator, Practices, Theme } from './part-choices.tsx';
import { type PartProps, Words } from './part-words.tsx';

/** What is typed for each part of a deep dive. */
export const PartFields = ({ part, ...props }: PartProps) => {
  const { dive, typed } = props;
  switch (part) {
    case 'comparator':
      return <Comparator {...props} />;
    case 'methods':
      return (
        <Words {...props} text="What was done, with whom, and what it cannot tell" value={dive.methods} />
      );
    case 'evidence':
      return <Words {...props} text="What it is, where it is kept, and what it shows. Do not name people." />;
    case 'theme':
      return <Theme {...props} />;
    case 'practices':
      return <Practices {...props} />;
    case 'findings':
      return (
        <Words
          {...props}
          text="What was found, how sure it is, and what to do. Write about how work is organised, not about one person."
          value={dive.findings}
        />
      );
    case 'send':
      return (
        <p class="govuk-body">
          A second person reads it, and publishes it or returns it to you. Until then nobody can change it.
        </p>
      );
    case 'review':
      return (
        <>
          <Radios
            name="as"
            fieldset={{ legend: { text: 'What is your decision?', classes: 'govuk-fieldset__legend--s' } }}
            value={typed['as']}
            items={[
              {
                value: 'published',
                text: 'Publish it',
                hint: { text: 'Those who answer for the unit or its region can read it' },
              },
              { value: 'returned', text: 'Return it to draft' },
            ]}
            errorMessage={errorAt(props.issues, 'as')}
          />
          <Words {...props} text="What is to change (needed where you return it)" />
        </>
      );
  }
};
