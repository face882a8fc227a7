/** What every page under an environment is given; the segment is whatever the address said. */
export type EnvironmentProps = { readonly params: Promise<{ readonly environment: string }> };
