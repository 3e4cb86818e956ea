export const InventoryScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
