/** Id of the top frame of any tab (WebExtensions, `runtime.MessageSender`). */
export const topFrame = 0;
