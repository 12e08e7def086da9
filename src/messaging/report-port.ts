/** Name of the port over which a page's frames report to a popup. */
export const reportPortName = 'page-report';
