/** Where the state of a run is sealed. */
export function statePlace(runId: string): string {
  return `runs.state:${runId}`;
}
