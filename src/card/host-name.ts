/** A name no page styles, and none can define: content scripts and pages do not share custom elements. */
export const cardHostName = 'sense-lens-card';
