/** The kind of data that a palette entry is dragged with: the type of its node. */
export const NODE_DRAG_TYPE = "application/x-orderloom-node";
