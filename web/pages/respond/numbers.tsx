/** Numbers to call, and the five digits of one to text. */
const NUMBER = /\b(999|111|116 \d{3}|0\d{3} \d{3} \d{4}|0\d{4} \d{6}|0\d{10}|\d{5})\b/;

/** A text whose numbers a phone can call or text: they work without a script. */
export const withNumbers = (text: string) =>
  text.split(NUMBER).map((part, at) => {
    if (at % 2 === 0) return <>{part}</>;
    const number = part.replaceAll(' ', '');
    return (
      <a class="govuk-link" href={`${number.length === 5 ? 'sms' : 'tel'}:${number}`}>
        {part}
      </a>
    );
  });
