//! Languages by their commonest words and by letters that French lacks; French itself is told by
//! [`function_word`](super::function_words::function_word) and the few homographs here.
//!
//! The lists were written for this project. *von* is left out: with *der* it makes names that French texts are full of.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::document::Language;

/// A language with its commonest words, and the lower-case letters that tell it from French.
type Row = (Language, &'static str, &'static str);

/// How many languages are known besides French.
pub(super) const COUNT: usize = 24;

#[rustfmt::skip]
const LANGUAGES: [Row; COUNT] = [
    ("en", "the of and to in is that for with was on are by this it be from have has not they you we he she his her \
        their will at as but which who were been our its an would about i my your a or met", ""),
    ("de", "der die das und ist nicht ein eine einen einem einer zu sich mit auf für im dem den des auch als wird werden \
        wurde bei nach aus hat haben dass sie er es wir ich sind war noch wie über zum zur um vor oder aber nur in an", "ßäöü"),
    ("es", "el los las del una y en es por con para que de la un se no su al lo como más pero sus este esta ha son está \
        están fue han ser también muy ya entre desde hasta cuando sin sobre hay todo nos a o le", "ñáíóú"),
    ("it", "il lo l' d' un' gli della dei delle del nel nella alla che non per una è sono con anche più come ha hanno \
        questo questa di da al dal ma i e un la le si in stato essere ai alle nei tra degli loro lui dopo o ci a", "ìò"),
    ("pt", "o os as um uma do da dos das no na nos nas ao à lhe pelo pela não que de e em com para por se mais como mas foi \
        são é ser tem está também muito já seu sua ou quando ele ela isso a", "ãõáíóú"),
    ("nl", "de het een en van in is dat op te zijn voor met niet aan er die om ook als bij naar uit maar dan wordt werd \
        heeft hebben over nog wel geen deze dit door ze hij wij kan tot meer worden zich of was", ""),
    ("tr", "ve bir bu için ile da de daha çok olarak olan gibi kadar sonra ama ne var yok değil en her o ya ki mi \
        olduğu etti dedi ise göre diye bunu şey", "şğıöü"),
    ("pl", "w i z na się nie do to że jest o jak po od za przez dla są był była było oraz ale który która które ich jego \
        jej już tylko może przy pod być ma tym tego a", "łąęńśźżćó"),
    ("cs", "a v na se je že to s z do o i k ve pro za by ale jako které který která jsou byl byla bylo si po podle od \
        aby tak při už také jen nebo až není jeho ze", "ěřůčšžýáíúóďťň"),
    ("sk", "a v na sa je že to s z do o i k vo pre za by ale ako ktoré ktorý ktorá sú bol bola bolo si po podľa od aby \
        tak pri už aj len alebo až nie jeho zo", "ľĺŕäčšžýáíúóďťň"),
    ("ro", "și în de la a cu nu să din pe este că pentru un o mai care au fi sunt ca fost prin după sau dar între lui ei \
        al ale cel cea această acest dintre când lor îi se va", "ățșşţ"),
    ("hu", "a az és hogy nem is egy ez meg csak már de van volt el még ha kell mint vagy azt ezt lesz után szerint pedig \
        között minden voltak ki be sem fel lehet több", "őűáíóúöü"),
    ("sv", "och att det i som på är av för en ett med till den de inte har om var från men han hon jag vi kan ska sin \
        sig också efter eller när över under mot så ut nu där skulle hade", "åäö"),
    ("da", "og at det i som på er af for en et med til den de ikke har om var fra men han hun jeg vi kan skal sin sig \
        også efter eller når over under mod så ud nu der blev havde bliver være hvor hvad noget nogen mellem mig", "åøæ"),
    ("nb", "og at det i som på er av for en et med til den de ikke har om var fra men han hun jeg vi kan skal sin seg \
        også etter eller når over under mot så ut nå der ble hadde blir være hvor hva noe noen mellom meg", "åøæ"),
    ("fi", "ja on ei että se oli hän mutta kun myös ovat niin kuin tai joka sen jo ole vain mukaan nyt sitä mitä hänen \
        olla jos kanssa sekä jotka siitä minä me he olivat ennen jälkeen kaikki", "äö"),
    ("ca", "el els les la l' d' que i de del dels no en és una un amb per als al ha va van més com però són seva seu aquest \
        aquesta està també han ser fer molt ja perquè entre fins quan sense a on es ho", "íóúò"),
    ("vi", "và là của có không được các một những cho trong với đã này người khi đến từ để ra về cũng như tại ông sẽ \
        năm nhiều đó vào phải rất nhưng thì bị lại", "đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    ("id", "yang dan di ini itu dengan untuk dari tidak dalam akan pada juga ke karena ada oleh sebagai bisa mereka \
        adalah telah sudah kami kita saya lebih atau bahwa para tersebut namun dia menjadi harus belum saat", ""),
    ("hr", "i u je na se da su za od s a o ne kako koji koja koje što te bio bila bilo iz sa nije će ali ili ga po do \
        nakon kao samo više još već prema biti smo tako njegov zbog oko", "čćđšž"),
    ("sq", "të e në i me për që dhe nga është një se si u do ka kanë janë ishte nuk edhe më por ky kjo pas duke mund \
        pa kur tij saj këtë tha ose deri shumë", ""),
    ("sw", "ya wa na kwa ni katika za la kuwa cha hii hiyo huo hao wake yake kama pia lakini baada alisema sana bila \
        watu wote yao wao hayo kwamba hadi au kila mwa vya wengi leo jana", ""),
    ("eo", "la de kaj en estas al ne por ke mi li ŝi vi oni kiu kiuj tio ĉi pri kun estis sed aŭ ĝi ili el kiel pli \
        ankaŭ tiu da per sur post inter ĉiuj tre jam se", "ĉĝĥĵŝŭ"),
    ("la", "et in est non cum ad ut quod qui sed si esse sunt per ab ex atque quae hoc enim autem etiam nec quam aut \
        eius ac a de pro quoque erat fuit omnia id tamen quem", ""),
];

/// Words of the lists that French has as well, besides its function words.
const ALSO_FRENCH: [&str; 11] = ["dit", "dos", "es", "ex", "lui", "met", "mot", "non", "nu", "post", "pro"];

/// Letters of French words: a form with no other is not looked into.
const FRENCH: &str = "àâçéèêëîïôœùûÿ";

static WORDS: LazyLock<FxHashMap<&'static str, Set>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for (index, (_, list, _)) in LANGUAGES.iter().enumerate() {
        for word in list.split_whitespace() {
            let set: &mut Set = words.entry(word).or_default();
            set.0 |= 1 << index;
        }
    }
    words
});

/// Whether a form, in lower case, is French though among the commonest words of another language.
pub(super) fn is_also_french(lower: &str) -> bool {
    ALSO_FRENCH.contains(&lower)
}

/// A set of the languages known here.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Set(u32);

impl Set {
    /// The languages that a form, in lower case, speaks for: those that have it among their commonest words, else
    /// those that write all of its letters that French lacks.
    pub(super) fn of(lower: &str) -> Self {
        match WORDS.get(lower) {
            Some(set) => *set,
            None if lower.is_ascii() => Self::default(),
            None => Self::by_letters(lower),
        }
    }

    fn by_letters(lower: &str) -> Self {
        let french_lacks = lower.chars().filter(|&letter| !letter.is_ascii() && !FRENCH.contains(letter));
        french_lacks.map(Self::writing).reduce(|all, set| Self(all.0 & set.0)).unwrap_or_default()
    }

    fn writing(letter: char) -> Self {
        let writes = LANGUAGES.iter().enumerate().filter(|(_, (.., letters))| letters.contains(letter));
        Self(writes.fold(0, |set, (index, _)| set | 1 << index))
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it holds the language at `index`.
    pub(super) fn has(self, index: usize) -> bool {
        self.0 >> index & 1 == 1
    }
}

/// The code of the language at an index below [`COUNT`].
pub(super) fn code(index: usize) -> Option<Language> {
    LANGUAGES.get(index).map(|(code, ..)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_once_in_its_list_and_in_lower_case() {
        for (language, list, _) in LANGUAGES {
            let mut words: Vec<_> = list.split_whitespace().collect();
            assert!(words.iter().all(|word| word.to_lowercase() == *word), "given {language}");
            words.sort_unstable();
            let twice: Vec<_> = words.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "given {language}: {twice:?}");
        }
    }

    #[test]
    fn letters_are_none_of_french() {
        for (language, _, letters) in LANGUAGES {
            assert!(!letters.chars().any(|letter| FRENCH.contains(letter) || letter.is_ascii()), "given {language}");
        }
        assert!(Set::of("élève").is_empty() && Set::of("noël").is_empty());
        assert_eq!(Set::of("çalıştı"), Set::writing('ı'));
    }

    #[test]
    fn homographs_are_in_a_list() {
        assert!(ALSO_FRENCH.iter().all(|word| WORDS.contains_key(word)));
    }
}
