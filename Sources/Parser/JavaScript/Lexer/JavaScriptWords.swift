/// Words that are tokens of their own, told by their length and their bytes as one number.
enum JavaScriptWords {
  /// The token of a word of `count` bytes, `word` being its first eight, little-endian, zeros behind it.
  /// `tail` is the two bytes behind these.
  @inline(always) static func token(_ word: UInt64, tail: UInt16, count: Int) -> JavaScriptToken {
    switch count {
    case 2:
      switch word {
      case 0x7361: return .asWord  // as
      case 0x6F64: return .doWord  // do
      case 0x6669: return .ifWord  // if
      case 0x6E69: return .inWord  // in
      case 0x666F: return .ofWord  // of
      default: return .identifier
      }
    case 3:
      switch word {
      case 0x72_6F66: return .forWord  // for
      case 0x74_6567: return .getWord  // get
      case 0x74_656C: return .letWord  // let
      case 0x77_656E: return .newWord  // new
      case 0x74_6573: return .setWord  // set
      case 0x79_7274: return .tryWord  // try
      case 0x72_6176: return .varWord  // var
      default: return .identifier
      }
    case 4:
      switch word {
      case 0x6573_6163: return .caseWord  // case
      case 0x6573_6C65: return .elseWord  // else
      case 0x6D75_6E65: return .enumWord  // enum
      case 0x6D6F_7266: return .fromWord  // from
      case 0x6C6C_756E: return .nullWord  // null
      case 0x7369_6874: return .thisWord  // this
      case 0x6575_7274: return .trueWord  // true
      case 0x6469_6F76: return .voidWord  // void
      case 0x6874_6977: return .withWord  // with
      default: return .identifier
      }
    case 5:
      switch word {
      case 0x63_6E79_7361: return .asyncWord  // async
      case 0x74_6961_7761: return .awaitWord  // await
      case 0x6B_6165_7262: return .breakWord  // break
      case 0x68_6374_6163: return .catchWord  // catch
      case 0x73_7361_6C63: return .classWord  // class
      case 0x74_736E_6F63: return .constWord  // const
      case 0x65_736C_6166: return .falseWord  // false
      case 0x72_6570_7573: return .superWord  // super
      case 0x77_6F72_6874: return .throwWord  // throw
      case 0x65_6C69_6877: return .whileWord  // while
      case 0x64_6C65_6979: return .yieldWord  // yield
      default: return .identifier
      }
    case 6:
      switch word {
      case 0x6574_656C_6564: return .deleteWord  // delete
      case 0x7472_6F70_7865: return .exportWord  // export
      case 0x7472_6F70_6D69: return .importWord  // import
      case 0x6369_6C62_7570: return .futureReserved  // public
      case 0x6E72_7574_6572: return .returnWord  // return
      case 0x6369_7461_7473: return .staticWord  // static
      case 0x6863_7469_7773: return .switchWord  // switch
      case 0x666F_6570_7974: return .typeofWord  // typeof
      default: return .identifier
      }
    case 7:
      switch word {
      case 0x74_6C75_6166_6564: return .defaultWord  // default
      case 0x73_646E_6574_7865: return .extendsWord  // extends
      case 0x79_6C6C_616E_6966: return .finallyWord  // finally
      case 0x65_6761_6B63_6170: return .futureReserved  // package
      case 0x65_7461_7669_7270: return .futureReserved  // private
      default: return .identifier
      }
    case 8:
      switch word {
      case 0x6575_6E69_746E_6F63: return .continueWord  // continue
      case 0x7265_6767_7562_6564: return .debuggerWord  // debugger
      case 0x6E6F_6974_636E_7566: return .functionWord  // function
      default: return .identifier
      }
    case 9:
      switch word {
      case 0x6361_6672_6574_6E69 where tail == 0x65: return .futureReserved  // interface
      case 0x6574_6365_746F_7270 where tail == 0x64: return .futureReserved  // protected
      default: return .identifier
      }
    case 10:
      switch word {
      case 0x6E65_6D65_6C70_6D69 where tail == 0x7374: return .futureReserved  // implements
      case 0x6563_6E61_7473_6E69 where tail == 0x666F: return .instanceofWord  // instanceof
      default: return .identifier
      }
    default: return .identifier
    }
  }
}
