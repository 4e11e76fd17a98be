/** How the parts of a field of words find each other on the page. */
export const COMPOSER_TEXT = 'composer-text'
/** What the guardrails say of the field with this id. */
export const guardrailsOf = (field: string) => `${field}-guardrails`
