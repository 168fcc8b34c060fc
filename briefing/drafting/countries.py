"""Countries, the words for what is theirs, and their capitals as news English uses them."""

_TABLE = """
Afghanistan|Afghan, Afghans|Kabul
Albania|Albanian, Albanians|Tirana
Algeria|Algerian, Algerians|Algiers
Angola|Angolan, Angolans|Luanda
Argentina|Argentine, Argentinian, Argentinians|Buenos Aires
Armenia|Armenian, Armenians|Yerevan
Australia|Australian, Australians|Canberra
Austria|Austrian, Austrians|Vienna
Azerbaijan|Azerbaijani, Azeri, Azerbaijanis|Baku
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi, Bangladeshis|Dhaka
Belarus|Belarusian, Belarusians|Minsk
Belgium|Belgian, Belgians|
Bolivia|Bolivian, Bolivians|La Paz
Bosnia|Bosnian, Bosnians|Sarajevo
Botswana|Botswanan|Gaborone
Brazil|Brazilian, Brazilians|Brasilia
Bulgaria|Bulgarian, Bulgarians|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|
Cambodia|Cambodian, Cambodians|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian, Canadians|Ottawa
Chad|Chadian|
Chile|Chilean, Chileans|Santiago
China|Chinese|Beijing
Colombia|Colombian, Colombians|Bogota
Congo|Congolese|Kinshasa
Costa Rica|Costa Rican|
Croatia|Croatian, Croatians, Croat|Zagreb
Cuba|Cuban, Cubans|Havana
Cyprus|Cypriot, Cypriots|Nicosia
Czech Republic|Czech, Czechs|Prague
Denmark|Danish, Danes, Dane|Copenhagen
Djibouti|Djiboutian|
Dominican Republic|Dominican|Santo Domingo
Ecuador|Ecuadorian|Quito
Egypt|Egyptian, Egyptians|Cairo
El Salvador|Salvadoran|San Salvador
Eritrea|Eritrean, Eritreans|Asmara
Estonia|Estonian, Estonians|Tallinn
Ethiopia|Ethiopian, Ethiopians|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish, Finns, Finn|Helsinki
France|French|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul
Georgia|Georgian, Georgians|Tbilisi
Germany|German, Germans|Berlin
Ghana|Ghanaian, Ghanaians|Accra
Greece|Greek, Greeks|Athens
Guatemala|Guatemalan|
Guinea|Guinean|Conakry
Haiti|Haitian, Haitians|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hungary|Hungarian, Hungarians|Budapest
Iceland|Icelandic, Icelanders|Reykjavik
India|Indian, Indians|New Delhi
Indonesia|Indonesian, Indonesians|Jakarta
Iran|Iranian, Iranians|Tehran
Iraq|Iraqi, Iraqis|Baghdad
Ireland|Irish|Dublin
Israel|Israeli, Israelis|
Italy|Italian, Italians|Rome
Ivory Coast|Ivorian|Abidjan
Jamaica|Jamaican, Jamaicans|
Japan|Japanese|Tokyo
Jordan|Jordanian, Jordanians|Amman
Kazakhstan|Kazakh, Kazakhs|Astana
Kenya|Kenyan, Kenyans|Nairobi
Kosovo|Kosovar|Pristina
Kuwait|Kuwaiti|
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian, Lao|Vientiane
Latvia|Latvian, Latvians|Riga
Lebanon|Lebanese|Beirut
Liberia|Liberian|Monrovia
Libya|Libyan, Libyans|Tripoli
Lithuania|Lithuanian, Lithuanians|Vilnius
Luxembourg||
Madagascar|Malagasy|
Malawi|Malawian|Lilongwe
Malaysia|Malaysian, Malaysians|Kuala Lumpur
Maldives|Maldivian|
Mali|Malian|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|
Mexico|Mexican, Mexicans|Mexico City
Moldova|Moldovan, Moldovans|Chisinau
Mongolia|Mongolian|
Montenegro|Montenegrin|
Morocco|Moroccan, Moroccans|Rabat
Mozambique|Mozambican|Maputo
Myanmar|Burmese|Naypyidaw
Namibia|Namibian|Windhoek
Nepal|Nepali, Nepalese|Kathmandu
Netherlands|Dutch|The Hague
New Zealand|New Zealanders, New Zealander|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian, Nigerians|Abuja
North Korea|North Korean|Pyongyang
Norway|Norwegian, Norwegians|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani, Pakistanis|Islamabad
Palestine|Palestinian, Palestinians|Ramallah
Panama|Panamanian|
Papua New Guinea||
Paraguay|Paraguayan|
Peru|Peruvian|Lima
Philippines|Philippine, Filipino, Filipinos|Manila
Poland|Polish, Poles, Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian, Romanians|Bucharest
Russia|Russian, Russians|Moscow, Kremlin
Rwanda|Rwandan|Kigali
Saudi Arabia|Saudi, Saudis|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian, Serbs, Serb|Belgrade
Sierra Leone||Freetown
Singapore|Singaporean|
Slovakia|Slovak, Slovaks|Bratislava
Slovenia|Slovenian, Slovene|Ljubljana
Somalia|Somali, Somalis|Mogadishu
South Africa|South African|Pretoria
South Korea|South Korean|Seoul
South Sudan||Juba
Spain|Spanish, Spaniards|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Sweden|Swedish, Swedes, Swede|Stockholm
Switzerland|Swiss|
Syria|Syrian, Syrians|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|
Tanzania|Tanzanian|Dodoma
Thailand|Thai, Thais|Bangkok
Togo|Togolese|
Tunisia|Tunisian, Tunisians|Tunis
Turkey|Turkish, Turks, Turk|Ankara
Turkmenistan|Turkmen|
Uganda|Ugandan, Ugandans|Kampala
Ukraine|Ukrainian, Ukrainians|Kyiv, Kiev
United Arab Emirates|Emirati, UAE, U.A.E.|Abu Dhabi
United Kingdom|British, Britain, Britons, Briton, UK, U.K.|London, Downing Street
United States|American, Americans, U.S., US, USA, U.S.A., America|Washington
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Venezuela|Venezuelan, Venezuelans|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni, Yemenis|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
England|English|
Scotland|Scottish, Scots|Edinburgh
Wales|Welsh|Cardiff
European Union|EU, E.U.|Brussels
"""

_ROWS = [row.split("|") for row in _TABLE.strip().split("\n")]

COUNTRIES: frozenset[str] = frozenset(row[0] for row in _ROWS)

ADJECTIVES: dict[str, str] = {
    word: name for name, words, _ in _ROWS for word in words.split(", ") if word
}
"""What is a country's, or short for it: `Danish`, `Danes` for Denmark, `U.S.`."""

CAPITALS: dict[str, str] = {
    city: name for name, _, cities in _ROWS for city in cities.split(", ") if city
}
"""The city that stands for a country's government, as in `Moscow said`."""


def country_of(words: str) -> str | None:
    """The country that a name, an adjective or a capital stands for."""
    if words in COUNTRIES:
        return words
    return ADJECTIVES.get(words) or CAPITALS.get(words)
