/** Commands that the manifest declares and readers can give keys to. */
export const commandNames = ['next-occurrence', 'previous-occurrence', 'enter-card'] as const;
export type CommandName = (typeof commandNames)[number];
