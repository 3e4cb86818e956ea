export const NewDossierScreen = () => <p />
