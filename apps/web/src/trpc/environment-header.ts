/** Says for which environment a request speaks; the server checks it against the two there are. */
export const ENVIRONMENT_HEADER = "x-orderloom-environment";
