/** The id of the form that a page is about: the switch of language sends it along, so that nothing typed is lost. */
export const FORM = 'answers';

/** Names of fields that are no answer: no question's id has a hyphen. */
export const LANGUAGE = 'page-language';
/** Set on a page that says what is wrong with it. */
export const CHECKED = 'page-checked';
/** The button that leaves a page unanswered. */
export const SKIP = 'page-skip';
/** What is to be sent, once more, for a second press. */
export const SEAL = 'page-seal';
