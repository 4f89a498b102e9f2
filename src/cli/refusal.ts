/** What ends a command early through no fault of the program: the message is for the person who gave the command. */

/** Wrong input; nothing was written. */
export const wrongInput = 2
/** Something on the machine failed, such as a full disk. */
export const failed = 1

export class Refusal extends Error {
  readonly exitCode: typeof wrongInput | typeof failed

  constructor(message: string, exitCode: typeof wrongInput | typeof failed) {
    super(message)
    this.exitCode = exitCode
  }
}
