/** Around every page. */
export const frame = {
  skip: 'Skip to main content',
  error: 'Error:',
  feedbackBefore: 'This is a new service.',
  feedbackAfter: 'to help us improve it.',
} as const;
