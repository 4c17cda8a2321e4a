/** The numbers and words of the controller in our words. One that is not here is unknown and stays as it is. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['0', 'disconnected'],
  ['1', 'connected'],
  ['2', 'pending'],
  ['3', 'firmware-mismatch'],
  ['4', 'upgrading'],
  ['5', 'provisioning'],
  ['6', 'heartbeat-missed'],
  ['7', 'adopting'],
  ['8', 'deleting'],
  ['9', 'inform-error'],
  ['10', 'adoption-failed'],
  ['11', 'isolated'],
  // The same in the words of the official interface, which get more of them with every version.
  ['ONLINE', 'connected'],
  ['OFFLINE', 'disconnected'],
  ['PENDING_ADOPTION', 'pending'],
  ['UPDATING', 'upgrading'],
  ['GETTING_READY', 'provisioning'],
  ['ADOPTING', 'adopting'],
  ['DELETING', 'deleting'],
  ['CONNECTION_INTERRUPTED', 'heartbeat-missed'],
  ['ISOLATED', 'isolated'],
  ['U5G_INCORRECT_TOPOLOGY', 'incorrect-topology'],
]);

export function stateWord(state: string | undefined): string {
  return state === undefined || state === '' ? 'not-told' : (WORDS.get(state) ?? state);
}
