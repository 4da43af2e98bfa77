/** An expected failure: the message tells the user what is wrong and what to do next. Shown as it is, not logged as a fault. */
export class UserFacingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserFacingError';
  }
}
