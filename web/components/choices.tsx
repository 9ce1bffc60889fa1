import type { Child } from 'hono/jsx';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { describedBy, FormGroup, type FormGroupOptions, HintAndError } from './form-group.tsx';
import { Hint, type HintOptions } from './hint.tsx';
import { Label } from './label.tsx';
import { type Attributes, classNames, type Outer } from './outer.ts';

export interface ChoicesOptions extends FormGroupOptions, Outer {
  readonly name: string;
  /** The name, unless told. The first choice has it as its id, for the error summary to link to. */
  readonly idPrefix?: string | undefined;
  readonly items: readonly (Choice | Divider | undefined)[];
  readonly fieldset?: FieldsetOptions | undefined;
}

export interface Choice {
  readonly value: string | number;
  readonly text: Child;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly hint?: HintOptions | undefined;
  readonly label?: Outer | undefined;
  readonly attributes?: Attributes | undefined;
}

interface Divider {
  readonly divider: Child;
}

type Kind = 'radios' | 'checkboxes';

interface ChoicesProps extends ChoicesOptions {
  readonly kind: Kind;
  readonly isChosen: (value: string) => boolean;
}

/** What radios and checkboxes share. */
export function Choices(props: ChoicesProps) {
  const { kind, items, fieldset, classes, attributes, errorMessage, formGroup } = props;
  const prefix = props.idPrefix ?? props.name;
  const others = { ...props, describedBy: fieldset?.describedBy ?? props.describedBy };
  const inner = (
    <>
      <HintAndError id={prefix} hint={props.hint} errorMessage={errorMessage} />
      <div class={classNames(`govuk-${kind}`, classes)} {...attributes}>
        {items.map((item, index) => item && Item(props, item, prefix, index, fieldset ? undefined : others))}
      </div>
    </>
  );
  return (
    <FormGroup errorMessage={errorMessage} formGroup={formGroup}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedBy(prefix, others)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

// Called, as are its parts, and not written as elements: a page has dozens, and each element copies its props.
function Item(
  props: ChoicesProps,
  item: Choice | Divider,
  prefix: string,
  index: number,
  group?: FormGroupOptions,
) {
  const { kind, name, isChosen } = props;
  if ('divider' in item) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>;
  const id = item.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`);
  const { hint } = item;
  // Without a fieldset each checkbox carries the description of the group; a radio never does.
  const description = classNames(
    kind === 'checkboxes' && group && describedBy(prefix, group),
    hint && `${id}-item-hint`,
  );
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={item.name ?? name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={String(item.value)}
        checked={item.checked ?? isChosen(String(item.value))}
        disabled={item.disabled}
        aria-describedby={description || undefined}
        {...item.attributes}
      />
      {Label({
        text: item.text,
        classes: classNames(`govuk-${kind}__label`, item.label?.classes),
        attributes: item.label?.attributes,
        htmlFor: id,
      })}
      {hint &&
        Hint({
          ...hint,
          id: `${id}-item-hint`,
          classes: classNames(`govuk-${kind}__hint`, hint.classes),
        })}
    </div>
  );
}
