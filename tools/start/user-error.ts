/** Something the user can put right: shown as one sentence, without a stack, and the command exits with 2. */
export class UserError extends Error {
	override readonly name = 'UserError';
}
