/** A name that no page has a reason to use. Pages and content scripts share the registry of elements: one that defines it gets no part in ours. */
export const cardHostName = 'sense-lens-card';
