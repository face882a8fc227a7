/** A session nobody uses ends after half an hour; one in use ends after twelve hours. */
export const SESSION_IDLE_S = 30 * 60;
export const SESSION_ABSOLUTE_S = 12 * 60 * 60;

/** While the person is active the session is renewed at most this often. */
export const SESSION_REFRESH_S = 5 * 60;
