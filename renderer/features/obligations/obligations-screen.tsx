export const ObligationsScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
